import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { plainText, type TextPart, withStatements } from "../knowledge/statement-codes";
import { inOrder } from "../instrument/option-order";

/** `reason` is for files; `reasonParts` is the same with the statements of the article to link. */
export type ScenarioOptionView = {
  text: string;
  reason: string;
  reasonParts: readonly TextPart[];
  key: number;
  isChosen: boolean;
};

/** A scenario after submission: all options in the order the person saw, each with its key (0–3) and its reason. */
export type ScenarioView = { id: string; story: string; isAnswered: boolean; options: readonly ScenarioOptionView[] };

/** Keys and reasons of every scenario (measurement.md §4.2). Only for responses that have been submitted. */
export function scenarioViews(instrument: Instrument, answers: Answers, seed: number, locale: Locale): ScenarioView[] {
  return instrument.sjtItems.map((scenario) => ({
    id: scenario.id,
    story: scenario.scenario[locale],
    isAnswered: answers[scenario.id] !== undefined,
    options: inOrder(scenario.options, seed, scenario.id).map((option) => {
      const reasonParts = withStatements(instrument, option.rationale[locale], locale);
      const isChosen = answers[scenario.id] === option.id;
      return { text: option.text[locale], reason: plainText(reasonParts), reasonParts, key: option.key, isChosen };
    }),
  }));
}
