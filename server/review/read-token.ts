import { database } from "../platform/database";
import { countMiss } from "../platform/miss";
import { findTokenReach, type TokenReach, type TokenRefusal } from "./token-reach";
import { secretIn } from "./token-secret";

const UNKNOWN = { ok: false, reason: "token-unknown" } as const;

export type ReadToken =
  Extract<TokenReach, { ok: true }> | { ok: false; reason: TokenRefusal | "token-missing" | "too-many" };

/**
 * Who asks, by the token in `Authorization: Bearer …`. Only what was never a token counts as a guess: a program
 * whose token has ended is told so.
 */
export async function readToken(request: Request): Promise<ReadToken> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return { ok: false, reason: "token-missing" };
  const secret = secretIn(authorization);
  const reach = secret === null ? UNKNOWN : await findTokenReach(database(), secret, database().now());
  if (!reach.ok && reach.reason === "token-unknown" && (await countMiss())) return { ok: false, reason: "too-many" };
  return reach;
}
