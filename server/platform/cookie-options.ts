import { settings } from "./settings";

/** Set with every page that is opened without it, until the browser closes. It says nothing else. */
export const COOKIE_CHECK = "cookies";
/** The language of the page opened last, which the bare address leads to. */
export const LOCALE_COOKIE = "locale";

/** How every cookie of ours is set: not for scripts, not for other sites, below the base URL's path. */
export function cookieOptions() {
  const { baseUrl, isHttps } = settings();
  const { pathname } = new URL(baseUrl);
  return { httpOnly: true, sameSite: "lax", secure: isHttps, path: pathname } as const;
}

/** The header that sets a cookie so, until the browser closes; "" takes it away. */
export function cookieHeader(name: string, value: string): string {
  const { path, secure } = cookieOptions();
  const end = value === "" ? "; Expires=Thu, 01 Jan 1970 00:00:00 GMT" : "";
  return `${name}=${encodeURIComponent(value)}; Path=${path}${end}${secure ? "; Secure" : ""}; HttpOnly; SameSite=Lax`;
}
