import { settings } from "./settings";

/** How every cookie of ours is set: not for scripts, not for other sites, below the base URL's path. */
export function cookieOptions() {
  const { baseUrl, isHttps } = settings();
  const { pathname } = new URL(baseUrl);
  return { httpOnly: true, sameSite: "lax", secure: isHttps, path: pathname } as const;
}
