import type { Locale } from "../instrument/locales";
import type { Instrument, PrincipleId } from "../instrument/schema";
import type { Answers } from "../response/answers";
import { fieldViews } from "../response/step-view";

/** A statement with the words of the answer; null where it was skipped. */
export type ItemAnswer = { id: string; statement: string; answer: string | null };

/** The statements of a principle with what was answered, in the order of the instrument. */
export function itemAnswers(
  instrument: Instrument,
  principleId: PrincipleId,
  answers: Answers,
  locale: Locale,
): ItemAnswer[] {
  const ids = instrument.behaviourItems.filter((item) => item.principleId === principleId).map(({ id }) => id);
  return fieldViews(instrument, ids, answers, locale, 0).map(({ rule, legend, options, value }) => ({
    id: rule.id,
    statement: legend,
    answer: options.find((option) => option.value === value)?.label ?? null,
  }));
}
