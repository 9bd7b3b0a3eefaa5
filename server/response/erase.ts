import { commit } from "@/db/commit";
import { findResponse } from "@/db/queries/personal/response";
import type { Database } from "@/db/write";
import { removeResponse } from "@/db/writes/response";

/** Deletes a response with all its answers and its result, at once. Deleting one that is gone is no error. */
export async function eraseResponse(db: Database, responseId: string, now: Date): Promise<void> {
  const campaignId = (await findResponse(db.read, responseId))?.campaignId ?? null;
  await commit(db, { kind: "response-deleted", at: now, campaignId }, [removeResponse(responseId)]);
  await db.scrub();
}
