import { createHash, randomBytes } from "node:crypto";

/** By which a token is recognised where it should not be: in a repository, a log, a mail. */
const PREFIX = "csa_";
const SECRET_BYTES = 32;
const SHAPE = /^Bearer +(csa_[\w-]{43})$/i;

/** A new token: 256 random bits behind the prefix, in base64url. */
export function newTokenSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64url");
}

/** By which a token is kept and looked up: SHA-256 in hexadecimal. There is nothing to guess, so nothing to slow. */
export function tokenHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The token in an `Authorization` header; null in one of another kind or shape. */
export function secretIn(authorization: string): string | null {
  return SHAPE.exec(authorization.trim())?.[1] ?? null;
}
