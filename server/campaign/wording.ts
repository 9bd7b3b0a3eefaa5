import { commit } from "@/db/commit";
import type { Database } from "@/db/write";
import { setWording } from "@/db/writes/campaign";
import type { MailWording } from "@/lib/campaign/mail-wording";

/** Changes how the mails of a campaign begin, from the next mail on; false when it is over, or a rehearsal. */
export function changeWording(
  db: Database,
  id: string,
  wording: MailWording | null,
  actorId: string,
  now: Date,
): Promise<boolean> {
  return commit(db, { kind: "campaign-changed", at: now, actorId, subjectId: id }, [setWording(id, wording, now)]);
}
