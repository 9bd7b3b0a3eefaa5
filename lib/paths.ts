import type { Locale } from "./instrument/locales";

/** The path part of the base URL, known since the build; empty at the root of a host. */
const BASE_PATH = process.env.BASE_PATH ?? "";

/** Where a page is served, `path` being "" or "/…" behind the language. For links and forms. */
export function href(locale: Locale, path: string): string {
  return `${BASE_PATH}/${locale}${path}`;
}

/** The same for `redirect` of Next, which puts the base path in front itself. */
export function redirectPath(locale: Locale, path: string): string {
  return `/${locale}${path}`;
}

/** Where the browser saves answers given on a page of a response, which is at `pathname`. */
export function saveAnswersHref(pathname: string): string {
  return `${BASE_PATH}/api/response/${pathname.split("/").at(-2) ?? ""}/answers`;
}

/** The same page in another language; `pathname` is where it is in `locale`. */
export function inLanguage(pathname: string, locale: Locale, other: Locale): string {
  return href(other, pathname.slice(href(locale, "").length));
}

/** Where the files of an import are sent. */
export function uploadHref(locale: Locale): string {
  return `${BASE_PATH}/api/units/import?locale=${locale}`;
}

/** An address of the API for programs, `path` being "/…" behind its version. */
export function apiHref(path: string): string {
  return `${BASE_PATH}/api/v1${path}`;
}
