import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { shareText } from "../text/share-text";
import type { Words } from "../text/words";
import { lineLabel } from "./line-text";
import { shareInWords } from "./share-words";
import type { AdviceItem, AdviceReport } from "./unit-report";

/** Where the advice comes from: established here, in a larger unit, or nowhere (measurement.md §4.15). */
export function adviceLead(words: Words, { basis, unit }: AdviceReport, locale: Locale): string {
  return words(`review.advice.lead.${basis}`, unit === null ? {} : { unit: unit.name[locale] });
}

/** Which line a recommendation answers, and how sure that line is. */
export function adviceReason(
  words: Words,
  { instrument, survey, locale }: { instrument: Instrument; survey: NationalSurvey; locale: Locale },
  { basis }: AdviceReport,
  { lineId, share, national, sureness }: AdviceItem,
): string {
  const label = lineLabel(instrument, survey, lineId, locale);
  const values = { label, national: shareText(national.value, locale) };
  const here = share === null ? {} : { here: shareInWords(words, share, locale) };
  const because = words(`review.advice.because.${basis}`, { ...values, ...here });
  return sureness === null ? because : `${because} ${words(`review.advice.sureness.${sureness}`)}`;
}
