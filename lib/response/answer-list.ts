import type { Answers } from "./answers";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import type { Step } from "../instrument/steps";
import { fieldViews } from "./step-view";

/** A question with the words of what was answered; empty when it was skipped. */
export type AnsweredQuestion = {
  id: string;
  number: number;
  lead?: string;
  question: string;
  answer: readonly string[];
};
export type AnsweredStep = { step: Step; questions: readonly AnsweredQuestion[] };

/** All questions with the answers given, page by page, numbered through from 1 (measurement.md §3's order). */
export function answerList(
  instrument: Instrument,
  steps: readonly Step[],
  answers: Answers,
  locale: Locale,
): AnsweredStep[] {
  const order = steps.flatMap((step) => step.itemIds);
  return steps.map((step) => ({
    step,
    questions: fieldViews(instrument, step.itemIds, answers, locale, 0).map(
      ({ rule, legend, lead, options, value }) => ({
        id: rule.id,
        number: order.indexOf(rule.id) + 1,
        ...(lead === undefined ? {} : { lead }),
        question: legend,
        answer: options
          .filter((option) => (Array.isArray(value) ? value.includes(option.value) : value === option.value))
          .map((option) => option.label),
      }),
    ),
  }));
}
