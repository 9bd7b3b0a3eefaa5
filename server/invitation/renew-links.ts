import { commit } from "@/db/commit";
import { findPersonByEmail, foldEmail, type StoredPerson } from "@/db/queries/organisation/person";
import { countAccountMails } from "@/db/queries/personal/account-mail";
import { type Invited, listInvitationsOfPerson } from "@/db/queries/personal/invitation";
import { countLinkMails, countResultLinks, listLinkRequests } from "@/db/queries/personal/mail";
import type { Database, Write } from "@/db/write";
import { advanceLinkGeneration } from "@/db/writes/invitation";
import { addLinkRequest, addMails, type LinkWanted, removeLinkRequest } from "@/db/writes/mail";
import { LINK_MAILS } from "@/lib/policy/limits";
import { mailedLink } from "../account/new-link";
import { newMail } from "../mail/new-mail";
import { takeTurns } from "../platform/limit";
import type { Task } from "../platform/worker";
import { isAnswerable } from "./open-link";

const MINUTE_MS = 60_000;
/** Requests looked at before the worker turns to its other tasks. */
const BATCH = 50;

/**
 * Keeps that a new link was asked for. It does the same, and takes as long, whether the address exists or not; of an
 * address that asks too often nothing is kept, which it is not told either.
 */
export async function requestLink(
  db: Database,
  { email, wanted, address }: { email: string; wanted: LinkWanted; address: string },
  now: Date,
): Promise<void> {
  if (!(await takeTurns(db, [{ limit: "address-links", who: address }], now)).ok) return;
  await commit(db, { kind: "link-requested", at: now }, [addLinkRequest(wanted, foldEmail(email), now)]);
}

/** Another link for answering. Those before stay as they are: anybody may ask, also to annoy. */
function newAnswerLink({ id, campaignId, linkGeneration }: Invited, now: Date): Write[] {
  const mail = newMail({ kind: "answer-link", ordinal: linkGeneration + 1, campaignId, invitationId: id }, now);
  return [advanceLinkGeneration(id, linkGeneration), addMails([mail])];
}

async function newResultLink(db: Database, { id, campaignId }: Invited, now: Date): Promise<Write[]> {
  const ordinal = (await countResultLinks(db.read, id)) + 1;
  return [addMails([newMail({ kind: "result-link", ordinal, campaignId, invitationId: id }, now)])];
}

/** A link for what the person can still answer, and one to their latest result. */
async function invitationLinks(db: Database, person: StoredPerson, now: Date): Promise<Write[]> {
  const invitations = await listInvitationsOfPerson(db.read, person.id);
  const answerable = invitations.find((invited) => isAnswerable(invited, now));
  const submitted = invitations.find(({ submittedAt }) => submittedAt !== null);
  return [
    ...(answerable ? newAnswerLink(answerable, now) : []),
    ...(submitted ? await newResultLink(db, submitted, now) : []),
  ];
}

const COUNTS = { invitation: countLinkMails, account: countAccountMails } as const;

/** Whether a person can get another such mail now. */
async function mayBeMailed(db: Database, personId: string, wanted: LinkWanted, now: Date): Promise<boolean> {
  for (const { most, minutes } of LINK_MAILS) {
    const since = new Date(now.getTime() - minutes * MINUTE_MS);
    if ((await COUNTS[wanted](db.read, personId, since)) >= most) return false;
  }
  return true;
}

async function writesFor(db: Database, email: string, wanted: LinkWanted, now: Date): Promise<Write[]> {
  const person = await findPersonByEmail(db.read, email);
  if (!person || !(await mayBeMailed(db, person.id, wanted, now))) return [];
  if (wanted === "invitation") return invitationLinks(db, person, now);
  // Without a password there is no account yet: who gets one, the administrator says.
  return person.passwordHash === null ? [] : mailedLink(person.id, null, now).writes;
}

async function renew(db: Database, wanted: LinkWanted, now: Date): Promise<boolean> {
  const emails = await listLinkRequests(db.read, wanted, BATCH);
  for (const email of emails)
    await commit(db, { kind: "link-renewed", at: now }, [
      removeLinkRequest(wanted, email),
      ...(await writesFor(db, email, wanted, now)),
    ]);
  return emails.length === BATCH;
}

/** Looks at the addresses for which a new link was asked for, and queues the mails. */
export const renewLinks: Task = {
  name: "renew-links",
  run: async (db, now) => {
    const hasMore = await renew(db, "invitation", now);
    return (await renew(db, "account", now)) || hasMore;
  },
};
