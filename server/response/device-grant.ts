import { cookies } from "next/headers";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";
import { cookieOptions } from "../platform/cookie-options";
import { nextVisitor } from "../platform/next-visitor";
import { type DeviceGrant, encodeGrant, GRANT_COOKIE, grantOf, REMEMBERED_COOKIE } from "./grant-token";

/** For those who asked to be remembered. */
const REMEMBERED_SECONDS = REMEMBERED_DAYS * 24 * 60 * 60;

/** The response this device holds, if any. */
export async function readDeviceGrant(): Promise<DeviceGrant | null> {
  return grantOf(await nextVisitor());
}

/** Whether this device was asked to remember its response. */
export async function isDeviceRemembered(): Promise<boolean> {
  return (await cookies()).has(REMEMBERED_COOKIE);
}

/** Lets this device open the response: until the browser closes, or longer for those who asked to be remembered. */
export async function grantDevice(grant: DeviceGrant, isRemembered: boolean): Promise<void> {
  const jar = await cookies();
  const options = isRemembered ? { ...cookieOptions(), maxAge: REMEMBERED_SECONDS } : cookieOptions();
  jar.set(GRANT_COOKIE, encodeGrant(grant), options);
  if (isRemembered) jar.set(REMEMBERED_COOKIE, "yes", options);
  else jar.delete({ name: REMEMBERED_COOKIE, path: options.path });
}

/** Makes this device forget its response. */
export async function revokeDevice(): Promise<void> {
  const jar = await cookies();
  for (const name of [GRANT_COOKIE, REMEMBERED_COOKIE]) jar.delete({ name, path: cookieOptions().path });
}
