import { decode, encode } from "next-auth/jwt";
import { z } from "zod";

/** The cookie and the encrypted token are next-auth's; see docs/decisions/0004-sign-in.md. */

const SESSION_SECONDS = 12 * 60 * 60;

const claimsSchema = z.object({ sub: z.string(), sessionVersion: z.number() });
/** Who is signed in, and since which change of the password. */
export type SessionClaims = z.infer<typeof claimsSchema>;

/** Over HTTPS the browser takes it from this host only. */
export const sessionCookieName = (isHttps: boolean): string => `${isHttps ? "__Secure-" : ""}next-auth.session-token`;

export function encodeSession(claims: SessionClaims, key: string): Promise<string> {
  return encode({ token: claims, secret: key, maxAge: SESSION_SECONDS });
}

/** Null where the token is forged, from another installation, or over. */
export async function decodeSession(token: string, key: string): Promise<SessionClaims | null> {
  try {
    return claimsSchema.parse(await decode({ token, secret: key }));
  } catch {
    return null;
  }
}
