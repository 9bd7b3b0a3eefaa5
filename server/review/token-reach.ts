import { findTokenByHash, type StoredToken } from "@/db/queries/organisation/api-token";
import { listScopes } from "@/db/queries/organisation/person";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database, Reader } from "@/db/write";
import { markTokenUsed } from "@/db/writes/api-token";
import { isInEffect, type ReviewerStanding } from "@/lib/access/reviewer-standing";
import { reachedUnits } from "@/lib/access/scope";
import { dayOf } from "@/lib/clock";
import { findReviewerStanding } from "../account/reviewer-role";
import type { Reviewer } from "./reach";
import { tokenHash } from "./token-secret";

export type TokenRefusal = "token-unknown" | "token-revoked" | "token-expired" | "token-without-reach";
/** `reviewer` is the token's owner, within the token's unit and nothing else that the owner reaches. */
export type TokenReach =
  { ok: true; reviewer: Reviewer; standing: ReviewerStanding } | { ok: false; reason: TokenRefusal };

/** What the owner's role is worth, as long as they reach the token's unit with it. Asked anew at every request. */
async function standingThere(db: Reader, { personId, unitId }: StoredToken): Promise<ReviewerStanding | null> {
  const standing = await findReviewerStanding(db, personId);
  if (standing === null || !isInEffect(standing)) return null;
  const reached = reachedUnits(await listUnits(db), await listScopes(db, personId), "units.review");
  return reached.some(({ id }) => id === unitId) ? standing : null;
}

/** What a token may read at `now`, or why it may nothing. Notes the day of its use, once a day and not in the audit. */
export async function findTokenReach(db: Database, secret: string, now: Date): Promise<TokenReach> {
  const token = await findTokenByHash(db.read, tokenHash(secret));
  if (!token) return { ok: false, reason: "token-unknown" };
  if (token.revokedAt !== null) return { ok: false, reason: "token-revoked" };
  if (token.expiresAt <= now) return { ok: false, reason: "token-expired" };
  const standing = await standingThere(db.read, token);
  if (standing === null) return { ok: false, reason: "token-without-reach" };
  const day = dayOf(now);
  if (token.lastUsedDay !== day) await db.apply([markTokenUsed(token.id, day)]);
  return {
    ok: true,
    standing,
    reviewer: { personId: token.personId, scopes: [{ role: "reviewer", unitId: token.unitId }] },
  };
}
