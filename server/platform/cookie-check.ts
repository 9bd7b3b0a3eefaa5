import { headers } from "next/headers";

/** By which the proxy says whether it came back: Next shows pages a cookie that the proxy only sets as if it had. */
export const COOKIE_CHECK_HEADER = "x-cookie-check";

/**
 * Whether the browser has kept a cookie since it was shown a page. Without one it would be let in to nothing that it
 * begins, and a response that nobody can reach would stay behind.
 */
export async function keepsCookies(): Promise<boolean> {
  return (await headers()).get(COOKIE_CHECK_HEADER) === "kept";
}
