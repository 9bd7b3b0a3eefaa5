import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { countTestMails } from "@/db/queries/organisation/test-mail";
import type { Database } from "@/db/write";
import { addTestMail } from "@/db/writes/mail";
import type { TestMail } from "@/lib/campaign/test-mail-form";
import { TEST_MAILS } from "@/lib/policy/limits";

const MINUTE_MS = 60_000;

/** Queues a mail of a campaign to its manager; false where they have had too many sent within the hour. */
export async function queueTestMail(
  db: Database,
  { campaignId, personId, ...mail }: TestMail & { campaignId: string; personId: string },
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - TEST_MAILS.minutes * MINUTE_MS);
  if ((await countTestMails(db.read, personId, since)) >= TEST_MAILS.most) return false;
  const row = { id: randomUUID(), ...mail, campaignId, personId, createdAt: now, dueAt: now };
  return commit(db, { kind: "mail-queued", at: now, rows: 1 }, [addTestMail(row)]);
}
