import { cookies } from "next/headers";

/** Set by the proxy with every page that is opened without it, until the browser closes. It says nothing else. */
export const COOKIE_CHECK = "cookies";

/**
 * Whether the browser has kept a cookie since it was shown a page. Without one it would be let in to nothing that it
 * begins, and a response that nobody can reach would stay behind.
 */
export async function keepsCookies(): Promise<boolean> {
  return (await cookies()).has(COOKIE_CHECK);
}
