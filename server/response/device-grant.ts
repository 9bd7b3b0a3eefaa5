import { timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";
import { cookieOptions } from "../platform/cookie-options";
import { sign } from "../platform/secret";

const COOKIE = "response";
/** For those who asked to be remembered. */
const REMEMBERED_SECONDS = REMEMBERED_DAYS * 24 * 60 * 60;

/** Set beside the grant, and only then: a renewed code must not make a device forget, or remember, on its own. */
const REMEMBERED_COOKIE = "remembered";

/** A device may open this response as long as this generation of its recovery code is in force. */
type DeviceGrant = { responseId: string; codeGeneration: number };

const signature = (grant: DeviceGrant) => sign("device-grant", `${grant.responseId}.${String(grant.codeGeneration)}`);

function encodeGrant(grant: DeviceGrant): string {
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

/** The response this device holds, if any. */
export async function readDeviceGrant(): Promise<DeviceGrant | null> {
  const cookie = (await cookies()).get(COOKIE);
  return cookie ? decodeGrant(cookie.value) : null;
}

/** Whether this device was asked to remember its response. */
export async function isDeviceRemembered(): Promise<boolean> {
  return (await cookies()).has(REMEMBERED_COOKIE);
}

/** Lets this device open the response: until the browser closes, or longer for those who asked to be remembered. */
export async function grantDevice(grant: DeviceGrant, isRemembered: boolean): Promise<void> {
  const jar = await cookies();
  const options = isRemembered ? { ...cookieOptions(), maxAge: REMEMBERED_SECONDS } : cookieOptions();
  jar.set(COOKIE, encodeGrant(grant), options);
  if (isRemembered) jar.set(REMEMBERED_COOKIE, "yes", options);
  else jar.delete({ name: REMEMBERED_COOKIE, path: options.path });
}

/** Makes this device forget its response. */
export async function revokeDevice(): Promise<void> {
  const jar = await cookies();
  for (const name of [COOKIE, REMEMBERED_COOKIE]) jar.delete({ name, path: cookieOptions().path });
}
