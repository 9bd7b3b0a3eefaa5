import { commit } from "@/db/commit";
import { type DueMail, listDueMails, type MailKind } from "@/db/queries/personal/mail";
import type { Database, Write } from "@/db/write";
import { recordLinks } from "@/db/writes/invitation";
import { claimMails, delayMail, markMails } from "@/db/writes/mail";
import { beginClaim, type Claim, CLAIM_MS } from "./claim";
import { type MailLink, neededLink } from "./needed-link";
import { isServerTrouble, outcomeOf } from "./outcome";

/** Who waits at the screen comes first, whatever else is queued. */
const ORDER: readonly MailKind[] = ["answer-link", "result-link", "invitation", "reminder", "announcement"];
/** Mails to everybody who is invited: an installation may send them slowly. */
const BULK: readonly MailKind[] = ["invitation", "reminder", "announcement"];
/** Mails taken up at a time: after a crash so many wait until their claim ends. */
const BATCH = 10;
/** Mails sent at once, each over a connection: enough for dozens a second, and no burden for a ministry's server. */
export const AT_ONCE = 5;

/** Sends a mail that leads to this link; throws what nodemailer throws. */
export type Send = (mail: DueMail, token: string) => Promise<void>;

/** A mail with the link it leads to. */
type Needed = { mail: DueMail; link: MailLink };

const isBulk = ({ kind }: Pick<DueMail, "kind">) => BULK.includes(kind);

/** What is due, at most `bulk` of it mails to everybody. */
async function listBatch(db: Database, now: Date, bulk: number): Promise<DueMail[]> {
  const batch: DueMail[] = [];
  for (const kind of ORDER) {
    const most = isBulk({ kind }) ? bulk - batch.filter(isBulk).length : BATCH;
    const limit = Math.min(BATCH - batch.length, most);
    if (limit > 0) batch.push(...(await listDueMails(db.read, kind, now, limit)));
  }
  return batch;
}

/** Takes up a batch: keeps its links, counts the try, and drops what is not needed any more. */
async function takeUp(db: Database, batch: readonly DueMail[], now: Date): Promise<Needed[]> {
  const links = batch.map((mail) => ({ mail, link: neededLink(mail, now) }));
  const needed = links.filter((each): each is Needed => each.link !== null);
  const dropped = links.filter(({ link }) => link === null).map(({ mail }) => mail.id);
  const taken = needed.map(({ mail }) => mail.id);
  const kept = needed.flatMap(({ link }) => link.kept ?? []);
  const writes: Write[] = [
    ...(dropped.length === 0 ? [] : [markMails(dropped, "dropped", now)]),
    ...(taken.length === 0
      ? []
      : [claimMails(taken, new Date(now.getTime() + CLAIM_MS)), ...(kept.length === 0 ? [] : [recordLinks(kept)])]),
  ];
  return (await commit(db, { kind: "mail-handled", at: now, rows: dropped.length }, writes)) ? needed : [];
}

/** Sends one mail and says at once what became of it. Returns the error where the server is in trouble. */
async function sendOne(
  db: Database,
  send: Send,
  { mail, link }: Needed,
  claim: Claim,
  clock: () => Date,
): Promise<unknown> {
  const mark = (write: Write, rows = 1) =>
    commit(db, { kind: "mail-handled", at: clock(), campaignId: mail.campaign.id, rows }, [write]);
  try {
    await send(mail, link.token);
  } catch (error) {
    const outcome = outcomeOf(error, mail.attempts + 1, clock());
    const { state } = outcome;
    if (state === "queued") await claim.keep(() => mark(delayMail(mail.id, outcome.dueAt), 0));
    else await claim.keep(() => mark(markMails([mail.id], state, clock())));
    return isServerTrouble(error) ? error : null;
  }
  // Where an earlier try was done after all, it is not counted again.
  await claim.keepSent(() => mark({ ...markMails([mail.id], "sent", clock()), mustChange: true }));
  return null;
}

/** What came of a look at the queue; `bulk`: mails to everybody that were tried; `trouble` is the server's. */
export type Sent = { hasMore: boolean; bulk: number; trouble: unknown };

/** Sends one batch of what is due, at most `bulk` of it mails to everybody. Broken off anywhere it leaves its mails to be taken up again after their claim. */
export async function sendBatch(db: Database, send: Send, clock: () => Date, bulk = BATCH): Promise<Sent> {
  const now = clock();
  const batch = await listBatch(db, now, bulk);
  if (batch.length === 0) return { hasMore: false, bulk: 0, trouble: null };
  const claim = beginClaim();
  const waiting = await takeUp(db, batch, now);
  const tried: DueMail[] = [];
  const troubles: unknown[] = [];
  const inTurn = async () => {
    for (let next = waiting.shift(); next && claim.mayBegin(); next = waiting.shift()) {
      tried.push(next.mail);
      troubles.push(await sendOne(db, send, next, claim, clock));
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, inTurn));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return { hasMore: true, bulk: tried.filter(isBulk).length, trouble: troubles.find((each) => each !== null) ?? null };
}

/** Whether anything is due at `now` beside mails to everybody, or one of those while `bulk` may go out. */
export async function isMailDue(db: Database, now: Date, bulk = BATCH): Promise<boolean> {
  return (await listBatch(db, now, bulk)).length > 0;
}
