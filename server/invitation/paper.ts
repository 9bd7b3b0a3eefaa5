import { commit } from "@/db/commit";
import { findFreePlace, findPaperCode, type PrintedCode } from "@/db/queries/personal/invitation";
import type { Database, Reader } from "@/db/write";
import { addInvitedResponse, requireAnswerable } from "@/db/writes/invitation";
import { markCodeUsed } from "@/db/writes/paper-code";
import type { PaperRefusal } from "@/lib/campaign/paper-code-form";
import { campaignStatus } from "@/lib/campaign/status";
import { paperCodeHash } from "../campaign/paper-code-hash";
import { believedTime } from "../platform/clock-watch";
import { recoveryCode, recoveryHash } from "../response/recovery-code";
import { newResponse } from "../response/start";

/** How often another place is drawn because somebody was faster. */
const ATTEMPTS = 20;

export type Refused = { ok: false; reason: PaperRefusal };

function refusalOf({ state, campaign }: PrintedCode, now: Date): PaperRefusal | null {
  const status = campaign.closedAt === null ? campaignStatus(campaign, now) : "closed";
  if (status === "closed") return "closed";
  if (state !== "unused") return state;
  return status === "open" ? null : "early";
}

/** What a code on paper, as typed, opens at `now`, or why it opens nothing. It only looks: nothing is used up. */
export async function findPrinted(
  db: Reader,
  typedCode: string,
  now: Date,
): Promise<{ ok: true; printed: PrintedCode } | Refused> {
  const printed = await findPaperCode(db, paperCodeHash(typedCode));
  if (!printed) return { ok: false, reason: "unknown" };
  const reason = refusalOf(printed, now);
  return reason === null ? { ok: true, printed } : { ok: false, reason };
}

/**
 * Begins a response with a code and uses the code up. The response takes any free place of the code's unit, and nothing
 * that is stored leads from one to the other; from then on its recovery code opens it. More codes than places, where
 * some were printed again, let in as many people as there are places: what is over opens nothing.
 */
export async function beginByCode(
  db: Database,
  { codeHash }: Pick<PrintedCode, "codeHash">,
  now: Date,
): Promise<{ ok: true; responseId: string } | Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const printed = await findPaperCode(db.read, codeHash);
    const reason = printed ? refusalOf(printed, now) : "unknown";
    if (!printed || reason !== null) return { ok: false, reason: reason ?? "unknown" };
    const { campaignId, unitId, campaign } = printed;
    const invitationId = await findFreePlace(db.read, campaignId, unitId);
    if (invitationId === undefined) return { ok: false, reason: "void" };
    const response = newResponse(campaign.instrumentVersion, await believedTime(db.read, now));
    const hash = recoveryHash(recoveryCode(response.id, 0));
    const added = addInvitedResponse({ ...response, invitationId, campaignId, recoveryHash: hash });
    const writes = [markCodeUsed(printed), { ...added, mustChange: true }, requireAnswerable(invitationId, now)];
    if (await commit(db, { kind: "response-started", at: now, campaignId }, writes)) {
      // Earlier versions of the rows say which code was used up with which response.
      await db.scrub();
      return { ok: true, responseId: response.id };
    }
  }
  throw new Error("A code on paper could not be used: others kept being faster.");
}
