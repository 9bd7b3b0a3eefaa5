import { timingSafeEqual } from "node:crypto";
import { sign } from "../platform/secret";
import type { Visitor } from "../platform/visitor";

export const GRANT_COOKIE = "response";
/** Set beside the grant, and only then: a renewed code must not make a device forget, or remember, on its own. */
export const REMEMBERED_COOKIE = "remembered";

/**
 * A device may open this response as long as this generation of its recovery code is in force, or `next`: that of a new
 * code which was shown on this device and on no other.
 */
export type DeviceGrant = { responseId: string; codeGeneration: number; next?: number };

const signature = (text: string) => sign("device-grant", text);

/** What the cookie says, signed by this server. */
export function encodeGrant({ responseId, codeGeneration, next }: DeviceGrant): string {
  const text = [responseId, codeGeneration, ...(next === undefined ? [] : [next])].join(".");
  return `${text}.${signature(text).toString("base64url")}`;
}

/** Null for anything this server has not signed. */
function decodeGrant(encoded: string): DeviceGrant | null {
  const end = encoded.lastIndexOf(".");
  const [text, given] = [encoded.slice(0, Math.max(end, 0)), Buffer.from(encoded.slice(end + 1), "base64url")];
  const expected = signature(text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [responseId = "", codeGeneration, next] = text.split(".");
  const grant = { responseId, codeGeneration: Number(codeGeneration) };
  return next === undefined ? grant : { ...grant, next: Number(next) };
}

type Granted = { id: string; codeGeneration: number };

/** Whether a device that holds this grant may open the response. */
export function grantOpens(grant: DeviceGrant | null, { id, codeGeneration }: Granted): boolean {
  return grant?.responseId === id && [grant.codeGeneration, grant.next].includes(codeGeneration);
}

/** The generation of the new code that a device was shown and that is not in force yet; null where there is none. */
export function offeredBy(grant: DeviceGrant | null, { id, codeGeneration }: Granted): number | null {
  return grant?.responseId === id && grant.codeGeneration === codeGeneration ? (grant.next ?? null) : null;
}

/** The response that a visitor's device holds, if any. */
export function grantOf(visitor: Pick<Visitor, "cookie">): DeviceGrant | null {
  const cookie = visitor.cookie(GRANT_COOKIE);
  return cookie === undefined ? null : decodeGrant(cookie);
}
