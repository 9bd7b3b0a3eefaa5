import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { settings } from "./settings";

const SECRET_BYTES = 32;

/** Makes the secret of this installation where there is none; never replaces one. */
export function ensureSecret(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
}

export const readSecret = (file: string): string => readFileSync(file, "utf8").trim();

let cached: string | undefined;

function installationSecret(): string {
  cached ??= readSecret(settings().secretFile);
  return cached;
}

/** The key that a secret has for one purpose, so that a value made for one can never stand for another. */
export function keyOf(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(`key:${purpose}`).digest("base64url");
}

/** What tells this secret from another one, and tells nothing else of it. */
export const fingerprintOf = (secret: string): string => keyOf(secret, "fingerprint");

const keys = new Map<string, string>();

/** The key of this installation for one purpose; there are few, and each request asks for some. */
export function keyFor(purpose: string): string {
  const key = keys.get(purpose) ?? keyOf(installationSecret(), purpose);
  keys.set(purpose, key);
  return key;
}

/** HMAC-SHA-256 under the key of `purpose`. */
export function sign(purpose: string, message: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(message).digest();
}
