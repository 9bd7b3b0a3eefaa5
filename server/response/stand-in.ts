import type { StoredResponse } from "@/db/queries/personal/response";
import type { StandIn } from "../platform/request-context";

/** A response that nobody has and nothing stores: what a page shows of it, it would show of every one without answers. */
export function standInResponse(standIn: StandIn): StoredResponse {
  return {
    ...standIn,
    ...{ personId: null, invitationId: null, campaignId: null, unitId: null, importId: null, recoveryHash: null },
    ...{ submittedAt: null, lockedAt: null, withheldAt: null, language: null },
    ...{ consentVersion: "", codeGeneration: 0, revision: 0, createdAt: new Date() },
  };
}
