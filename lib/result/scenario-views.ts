import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { shuffle } from "../instrument/shuffle";

export type ScenarioOptionView = { text: string; reason: string; key: number; isChosen: boolean };

/** A scenario after submission: all options in the order the person saw, each with its key (0–3) and its reason. */
export type ScenarioView = { id: string; story: string; isAnswered: boolean; options: readonly ScenarioOptionView[] };

const CODE = /\b[A-Z]{2}-\d+\b/g;

/** A reason with the country or part of the article where it names a source statement by its code. */
function withoutCodes(reason: string, { sourceStatements, sectionNames }: Instrument, locale: Locale): string {
  return reason.replaceAll(CODE, (code) => {
    const source = sourceStatements.find(({ id }) => id === code);
    return source === undefined ? code : sectionNames[source.section][locale];
  });
}

/** Keys and reasons of every scenario (measurement.md §4.2). Only for responses that have been submitted. */
export function scenarioViews(instrument: Instrument, answers: Answers, seed: number, locale: Locale): ScenarioView[] {
  return instrument.sjtItems.map((scenario) => ({
    id: scenario.id,
    story: scenario.scenario[locale],
    isAnswered: answers[scenario.id] !== undefined,
    options: shuffle(scenario.options, seed, scenario.id).map((option) => ({
      text: option.text[locale],
      reason: withoutCodes(option.rationale[locale], instrument, locale),
      key: option.key,
      isChosen: answers[scenario.id] === option.id,
    })),
  }));
}
