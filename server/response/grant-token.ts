import { timingSafeEqual } from "node:crypto";
import { sign } from "../platform/secret";
import type { Visitor } from "../platform/visitor";

export const GRANT_COOKIE = "response";
/** Set beside the grant, and only then: a renewed code must not make a device forget, or remember, on its own. */
export const REMEMBERED_COOKIE = "remembered";

/** A device may open this response as long as this generation of its recovery code is in force. */
export type DeviceGrant = { responseId: string; codeGeneration: number };

const signature = (grant: DeviceGrant) => sign("device-grant", `${grant.responseId}.${String(grant.codeGeneration)}`);

/** What the cookie says, signed by this server. */
export function encodeGrant(grant: DeviceGrant): string {
  return `${grant.responseId}.${String(grant.codeGeneration)}.${signature(grant).toString("base64url")}`;
}

/** Null for anything this server has not signed. */
function decodeGrant(encoded: string): DeviceGrant | null {
  const [responseId = "", generation = "", mac = ""] = encoded.split(".");
  const grant = { responseId, codeGeneration: Number(generation) };
  const expected = signature(grant);
  const given = Buffer.from(mac, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected) ? grant : null;
}

/** The response that a visitor's device holds, if any. */
export function grantOf(visitor: Pick<Visitor, "cookie">): DeviceGrant | null {
  const cookie = visitor.cookie(GRANT_COOKIE);
  return cookie === undefined ? null : decodeGrant(cookie);
}
