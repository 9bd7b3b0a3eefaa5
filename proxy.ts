import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { LOCALES } from "./lib/instrument/locales";
import { COOKIE_CHECK_HEADER } from "./server/platform/cookie-check";
import { COOKIE_CHECK, cookieOptions, LOCALE_COOKIE } from "./server/platform/cookie-options";
import { currentRequest } from "./server/platform/request-context";
import { securityHeaders } from "./server/platform/security-headers";
import { NOT_FOUND_PATH } from "./server/platform/show-not-found";
import { BUSY_PATH } from "./server/platform/show-busy";
import { TOO_MANY_PATH, waitMinutes } from "./server/platform/show-too-many";
import { settings } from "./server/platform/settings";

const negotiateLanguage = createMiddleware({
  locales: LOCALES,
  defaultLocale: settings().defaultLocale,
  localePrefix: "always",
  alternateLinks: false,
  localeCookie: { name: LOCALE_COOKIE, sameSite: "lax" },
});

/** Pages to which others lead, with the status that they have. */
const STATUS_OF_PAGES: Readonly<Record<string, number>> = {
  [NOT_FOUND_PATH]: 404,
  [BUSY_PATH]: 503,
  [TOO_MANY_PATH]: 429,
};

function statusOf({ nextUrl }: NextRequest): number | undefined {
  const locale = LOCALES.find((each) => nextUrl.pathname.startsWith(`/${each}/`));
  return locale && STATUS_OF_PAGES[nextUrl.pathname.slice(locale.length + 1)];
}

/** Puts a language in front of every page's path, and the security headers on every answer. */
export default function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64");
  const security = securityHeaders(`'self' 'nonce-${nonce}' 'strict-dynamic'`, settings().isHttps);
  // What is the same for everybody can hold no nonce: the server in front gives it a policy of its own.
  if (currentRequest()?.isShared !== true)
    request.headers.set("content-security-policy", security["content-security-policy"]);
  // The server in front has made one; the development server makes none.
  if (!request.headers.has("x-request-id")) request.headers.set("x-request-id", randomUUID());
  const keepsCookies = request.cookies.has(COOKIE_CHECK);
  request.headers.set(COOKIE_CHECK_HEADER, keepsCookies ? "kept" : "none");
  const status = statusOf(request);
  const answer =
    status === undefined ? negotiateLanguage(request) : NextResponse.rewrite(request.nextUrl, { request, status });
  if (status === 429) answer.headers.set("retry-after", String(waitMinutes(request.nextUrl.searchParams) * 60));
  if (!keepsCookies) answer.cookies.set(COOKIE_CHECK, "kept", cookieOptions());
  for (const [name, value] of Object.entries(security)) answer.headers.set(name, value);
  return answer;
}

export const config = { matcher: ["/", "/((?!api|_next|favicon.svg).*)"] };
