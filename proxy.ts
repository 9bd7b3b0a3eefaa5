import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { LOCALES } from "./lib/instrument/locales";
import { COOKIE_CHECK, COOKIE_CHECK_HEADER } from "./server/platform/cookie-check";
import { cookieOptions } from "./server/platform/cookie-options";
import { NOT_FOUND_PATH } from "./server/platform/show-not-found";
import { BUSY_PATH } from "./server/platform/show-busy";
import { TOO_MANY_PATH, waitMinutes } from "./server/platform/show-too-many";
import { settings } from "./server/platform/settings";

const negotiateLanguage = createMiddleware({
  locales: LOCALES,
  defaultLocale: settings().defaultLocale,
  localePrefix: "always",
  alternateLinks: false,
  localeCookie: { name: "locale", sameSite: "lax" },
});

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(settings().isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

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
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  request.headers.set("content-security-policy", policy);
  // The server in front has made one; the development server makes none.
  if (!request.headers.has("x-request-id")) request.headers.set("x-request-id", randomUUID());
  const keepsCookies = request.cookies.has(COOKIE_CHECK);
  request.headers.set(COOKIE_CHECK_HEADER, keepsCookies ? "kept" : "none");
  const status = statusOf(request);
  const answer =
    status === undefined ? negotiateLanguage(request) : NextResponse.rewrite(request.nextUrl, { request, status });
  if (status === 429) answer.headers.set("retry-after", String(waitMinutes(request.nextUrl.searchParams) * 60));
  if (!keepsCookies) answer.cookies.set(COOKIE_CHECK, "kept", cookieOptions());
  answer.headers.set("content-security-policy", policy);
  answer.headers.set("x-content-type-options", "nosniff");
  answer.headers.set("referrer-policy", "same-origin");
  answer.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (settings().isHttps) answer.headers.set("strict-transport-security", "max-age=31536000");
  return answer;
}

export const config = { matcher: ["/", "/((?!api|_next|favicon.svg).*)"] };
