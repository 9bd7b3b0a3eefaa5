import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { LOCALES } from "./lib/instrument/locales";
import { NOT_FOUND_PATH } from "./server/platform/show-not-found";
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

const isNotFoundPage = ({ nextUrl }: NextRequest) =>
  LOCALES.some((locale) => nextUrl.pathname === `/${locale}${NOT_FOUND_PATH}`);

/** Puts a language in front of every page's path, and the security headers on every answer. */
export default function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  request.headers.set("content-security-policy", policy);
  request.headers.set("x-request-id", randomUUID());
  const answer = isNotFoundPage(request)
    ? NextResponse.rewrite(request.nextUrl, { request, status: 404 })
    : negotiateLanguage(request);
  answer.headers.set("content-security-policy", policy);
  answer.headers.set("x-content-type-options", "nosniff");
  answer.headers.set("referrer-policy", "same-origin");
  answer.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (settings().isHttps) answer.headers.set("strict-transport-security", "max-age=31536000");
  return answer;
}

export const config = { matcher: ["/", "/((?!api|_next|favicon.svg).*)"] };
