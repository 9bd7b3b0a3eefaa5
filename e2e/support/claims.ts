import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/instrument/locales";
import { nationalSurvey, textsIn } from "./texts";

/** What a sentence would speak of to put a person's index beside the nation's: the one, and the other. */
const NATION: Record<Locale, RegExp> = {
  en: /nation|countr|average|\bnorm/i,
  ru: /национал|стран|средн|(?<!\p{L})норм/iu,
  kk: /ұлттық|(?<!\p{L})ел(?!\p{L})|орташа|норма/iu,
};
const MEASURED: Record<Locale, RegExp> = {
  en: /index|score|level|above|below|higher|lower|better|worse/i,
  ru: /индекс|балл|уров|выше|ниже|лучше|хуже/i,
  kk: /индекс|ұпай|балл|деңгей|жоғары|төмен|жақсы|нашар/i,
};

/** No sentence compares an index with the country: the survey asked for opinions, so there is no norm. */
export async function expectNoComparison(page: Page, locale: Locale): Promise<void> {
  const { benchmark, result } = textsIn(locale);
  const guessing = Object.values(result.scenarios.bands).map((band) => band.text);
  const limits = nationalSurvey.useLimits.map((limit) => limit[locale]);
  const main = page.getByRole("main");
  await expect(main).toContainText(benchmark.disclaimer);
  // What says that there is no such comparison may name it; scenarios are compared with guessing, not with people.
  const allowed = [benchmark.disclaimer, ...limits, ...guessing];
  const text = allowed.reduce((rest, passage) => rest.replace(passage, ""), await main.innerText());
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  expect(sentences.filter((sentence) => NATION[locale].test(sentence) && MEASURED[locale].test(sentence))).toEqual([]);
}
