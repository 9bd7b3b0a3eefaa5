import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { listTokens } from "@/db/queries/organisation/api-token";
import { findUnit } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { addToken, markTokenRevoked } from "@/db/writes/api-token";
import { rolesWith, SCOPED_ROLES } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { TokenForm } from "@/lib/access/token-schema";
import type { Made } from "@/lib/form/form-state";
import { newTokenSecret, tokenHash } from "./token-secret";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whose token it is: a person, and the units given to them. */
type Owner = { id: string; scopes: readonly Scope[] };

/** The units for which somebody may make tokens: those given to them as a reviewer. */
export function tokenUnitIds(scopes: readonly Scope[]): string[] {
  const roles = rolesWith(SCOPED_ROLES, "units.review");
  return scopes.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId);
}

export type MadeToken = { ok: true; token: Made } | { ok: false; reason: "unit" };

/** Makes a token; its secret is in this answer and nowhere else. Refused: a unit that was not given to the owner. */
export async function makeToken(db: Database, owner: Owner, form: TokenForm, now: Date): Promise<MadeToken> {
  const unit = tokenUnitIds(owner.scopes).includes(form.unit) ? await findUnit(db.read, form.unit) : undefined;
  if (!unit) return { ok: false, reason: "unit" };
  const secret = newTokenSecret();
  const row = {
    ...{ id: randomUUID(), personId: owner.id, name: form.name, unitId: unit.id, createdAt: now },
    tokenHash: tokenHash(secret),
    expiresAt: new Date(now.getTime() + form.days * DAY_MS),
  };
  await commit(db, { kind: "token-made", at: now, actorId: owner.id, subjectId: unit.id }, [addToken(row)]);
  return { ok: true, token: { name: form.name, secret } };
}

/** Ends a token at once. False: it is not this person's, or was revoked before. */
export async function revokeToken(db: Database, tokenId: string, ownerId: string, now: Date): Promise<boolean> {
  const token = (await listTokens(db.read, ownerId)).find(({ id }) => id === tokenId);
  if (!token) return false;
  const event = { kind: "token-revoked", at: now, actorId: ownerId, subjectId: token.unitId } as const;
  return commit(db, event, [markTokenRevoked(tokenId, ownerId, now)]);
}
