import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nationalSurveySchema } from "@/lib/benchmark/survey-schema";
import { answerRules } from "@/lib/response/answers";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { fill } from "@/lib/text/fill";
import { textAt } from "@/lib/text/testing-texts";
import type messages from "@/messages/en.json";

type Texts = typeof messages;

// Read as files: Playwright loads modules with Node, which imports JSON in another way than Next does.
const read = (path: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, "../..", path), "utf8"));

export const instrument = newestInstrument();
export const nationalSurvey = nationalSurveySchema.parse(read("lib/benchmark/national-survey-2023.json"));
export const rules = answerRules(instrument);
export const steps = questionnaireSteps(instrument);

const texts = Object.fromEntries(LOCALES.map((locale) => [locale, read(`messages/${locale}.json`)])) as Record<
  Locale,
  Texts
>;

/** The product's texts in the language that the page at this address is in. */
export function textsAt(page: { url: () => string }): Texts {
  return texts[localeAt(page)];
}

/** The language in the page's address; before the first page it is the default. */
export function localeAt(page: { url: () => string }): Locale {
  const [, locale = ""] = URL.canParse(page.url()) ? new URL(page.url()).pathname.split("/") : [];
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

export function textsIn(locale: Locale): Texts {
  return texts[locale];
}

/** The text with this key, such as "advice.principles.P1.L1.1". */
export function textBy(locale: Locale, key: string): string {
  return textAt(texts[locale], key);
}

export { fill };
