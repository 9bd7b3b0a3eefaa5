import { commit } from "@/db/commit";
import { findResponse } from "@/db/queries/personal/response";
import type { Database } from "@/db/write";
import { removeResponse, removeResponsesBegunBefore } from "@/db/writes/response";
import { RETENTION_MONTHS } from "@/lib/policy/privacy";

/** Deletes a response with all its answers and its result, at once. Deleting one that is gone is no error. */
export async function eraseResponse(db: Database, responseId: string, now: Date): Promise<void> {
  const campaignId = (await findResponse(db.read, responseId))?.campaignId ?? null;
  await commit(db, { kind: "response-deleted", at: now, campaignId }, [removeResponse(responseId)]);
  await db.scrub();
}

/** Responses begun before this moment have been kept long enough (measurement.md §6). */
export function retentionCutoff(now: Date): Date {
  const cutoff = new Date(now);
  cutoff.setUTCMonth(cutoff.getUTCMonth() - RETENTION_MONTHS);
  return cutoff;
}

/** Deletes responses that have been kept long enough. Returns whether there were any. */
export async function eraseExpiredResponses(db: Database, now: Date): Promise<boolean> {
  const hasErased = await commit(db, { kind: "responses-expired", at: now }, [
    removeResponsesBegunBefore(retentionCutoff(now)),
  ]);
  await db.scrub();
  return hasErased;
}
