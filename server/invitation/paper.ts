import { randomBytes } from "node:crypto";
import { commit } from "@/db/commit";
import { findFreePlace, findPaperCode, type PrintedCode } from "@/db/queries/personal/invitation";
import { findResponse } from "@/db/queries/personal/response";
import { type Database, isNotWritable, type Reader } from "@/db/write";
import { addInvitedResponse, requireAnswerable } from "@/db/writes/invitation";
import { markCodeUsed } from "@/db/writes/paper-code";
import type { PaperRefusal } from "@/lib/campaign/paper-code-form";
import { campaignStatus } from "@/lib/campaign/status";
import { paperCodeHash } from "../campaign/paper-code-hash";
import { believedTime } from "../platform/clock-watch";
import { sign } from "../platform/secret";
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

const NONCE_BYTES = 16;

/** What one page that shows a code has of its own, and nothing stores. */
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString("base64url");

/**
 * The id of the response that the page with this nonce begins, which looks as drawn as others. With the secret and all
 * that is stored it leads from no code to a response: the nonce is the visitor's alone.
 */
function responseIdOf(codeHash: string, nonce: string): string {
  const bytes = sign("paper-begin", `${codeHash}.${nonce}`).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Whether this response has begun, and nothing has been done with it: only then does its page open it again. */
async function isJustBegun(db: Reader, responseId: string): Promise<boolean> {
  const found = await findResponse(db, responseId);
  return found?.revision === 0 && found.codeGeneration === 0 && found.submittedAt === null;
}

/**
 * Begins a response with a code and uses the code up. The response takes any free place of the code's unit, and nothing
 * that is stored leads from one to the other; from then on its recovery code opens it. More codes than places, where
 * some were printed again, let in as many people as there are places: what is over opens nothing. Asked again with
 * the same nonce, it gives the same response until something has been done with it.
 */
export async function beginByCode(
  db: Database,
  { codeHash, nonce }: { codeHash: string; nonce: string },
  now: Date,
): Promise<{ ok: true; responseId: string } | Refused> {
  const responseId = responseIdOf(codeHash, nonce);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const printed = await findPaperCode(db.read, codeHash);
    const reason = printed ? refusalOf(printed, now) : "unknown";
    if (reason === "used" && (await isJustBegun(db.read, responseId))) return { ok: true, responseId };
    if (!printed || reason !== null) return { ok: false, reason: reason ?? "unknown" };
    const { campaignId, unitId, campaign } = printed;
    const invitationId = await findFreePlace(db.read, campaignId, unitId);
    if (invitationId === undefined) return { ok: false, reason: "void" };
    const begun = newResponse(campaign.instrumentVersion, await believedTime(db.read, now));
    const hash = recoveryHash(recoveryCode(responseId, 0));
    const added = addInvitedResponse({ ...begun, id: responseId, invitationId, campaignId, recoveryHash: hash });
    const writes = [markCodeUsed(printed), { ...added, mustChange: true }, requireAnswerable(invitationId, now)];
    const done = commit(db, { kind: "response-started", at: now, campaignId }, writes).catch(async (error: unknown) => {
      // A page without a script is shown anew after this, and asks no more: where it was done after all, it goes on.
      if (isNotWritable(error) && (await isJustBegun(db.read, responseId))) return true;
      throw error;
    });
    if (await done) {
      // Earlier versions of the rows say which code was used up with which response. Nobody waits for it: on PostgreSQL
      // it takes as long as the tables are large, and what cannot be done now is tried again.
      void db.scrub().catch(() => undefined);
      return { ok: true, responseId };
    }
  }
  throw new Error("A code on paper could not be used: others kept being faster.");
}
