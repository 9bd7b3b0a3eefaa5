import { isLocale, type Locale } from "@/lib/instrument/locales";
import { showNotFound } from "./show-not-found";

/** The language in a page's path; "not found" for any other first segment. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : showNotFound();
}
