import { commit } from "@/db/commit";
import { type Invited, listInvitationsOfPerson } from "@/db/queries/personal/invitation";
import { countLinkMails, countResultLinks, listLinkRequests } from "@/db/queries/personal/mail";
import { findPersonByEmail, foldEmail } from "@/db/queries/organisation/person";
import type { Database, Write } from "@/db/write";
import { advanceLinkGeneration, removeAnswerLinksOf } from "@/db/writes/invitation";
import { addLinkRequest, addMails, removeLinkRequest } from "@/db/writes/mail";
import type { Task } from "../platform/worker";
import { newMail } from "../mail/new-mail";
import { isAnswerable } from "./open-link";

/** Mails that one person gets on request within an hour: nobody fills a colleague's mailbox. */
const MOST_PER_HOUR = 4;
const HOUR_MS = 60 * 60 * 1000;
/** Requests looked at before the worker turns to its other tasks. */
const BATCH = 50;

/** Keeps that a new link was asked for. It does the same, and takes as long, whether the address exists or not. */
export async function requestLink(db: Database, email: string, now: Date): Promise<void> {
  await commit(db, { kind: "link-requested", at: now }, [addLinkRequest(foldEmail(email), now)]);
}

/** A new link for answering; the one before ends. */
function renewAnswerLink({ id, campaignId, linkGeneration }: Invited, now: Date): Write[] {
  const mail = newMail({ kind: "answer-link", ordinal: linkGeneration + 1, campaignId, invitationId: id }, now);
  return [advanceLinkGeneration(id, linkGeneration), removeAnswerLinksOf(id), addMails([mail])];
}

async function makeResultLink(db: Database, { id, campaignId }: Invited, now: Date): Promise<Write[]> {
  const ordinal = (await countResultLinks(db.read, id)) + 1;
  return [addMails([newMail({ kind: "result-link", ordinal, campaignId, invitationId: id }, now)])];
}

/** A link for what the person can still answer, and one to their latest result. */
async function writesFor(db: Database, email: string, now: Date): Promise<Write[]> {
  const person = await findPersonByEmail(db.read, email);
  if (!person) return [];
  const mailed = await countLinkMails(db.read, person.id, new Date(now.getTime() - HOUR_MS));
  if (mailed >= MOST_PER_HOUR) return [];
  const invitations = await listInvitationsOfPerson(db.read, person.id);
  const answerable = invitations.find((invited) => isAnswerable(invited, now));
  const submitted = invitations.find(({ submittedAt }) => submittedAt !== null);
  return [
    ...(answerable ? renewAnswerLink(answerable, now) : []),
    ...(submitted ? await makeResultLink(db, submitted, now) : []),
  ];
}

/** Looks at the addresses for which a new link was asked for, and queues the mails. */
export const renewLinks: Task = {
  name: "renew-links",
  run: async (db, now) => {
    const emails = await listLinkRequests(db.read, BATCH);
    for (const email of emails)
      await commit(db, { kind: "link-renewed", at: now }, [
        removeLinkRequest(email),
        ...(await writesFor(db, email, now)),
      ]);
    return emails.length === BATCH;
  },
};
