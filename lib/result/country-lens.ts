import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { questionnaireSteps } from "../instrument/steps";
import { articleSections, COUNTRIES, type StatementView } from "../knowledge/statements";
import { answerList, type AnsweredQuestion } from "../response/answer-list";
import type { Answers } from "../response/answers";

/** A country's practice beside one's own answers to the questions that rest on it; no number is made of them. */
export type CountryLens = {
  id: string;
  name: string;
  /** How many different questions rest on the country. */
  questions: number;
  statements: readonly (StatementView & { questions: readonly AnsweredQuestion[] })[];
};

/** Which statements of the article a question rests on, by the question's id. */
function sourcesById({ behaviourItems, sjtItems, nationalItems }: Instrument): Map<string, readonly string[]> {
  return new Map([...behaviourItems, ...sjtItems, ...nationalItems].map(({ id, sources }) => [id, sources]));
}

/** One's answers by the practice of the five countries, and how many questions rest on none of them. */
export function countryLens(
  instrument: Instrument,
  answers: Answers,
  locale: Locale,
): { countries: readonly CountryLens[]; rest: number } {
  const sources = sourcesById(instrument);
  const all = answerList(instrument, questionnaireSteps(instrument), answers, locale).flatMap((step) => step.questions);
  const restingOn = (ids: readonly string[]) =>
    all.filter(({ id }) => sources.get(id)?.some((source) => ids.includes(source)));
  const sections = articleSections(instrument, locale).filter(({ id }) => COUNTRIES.some((country) => country === id));
  const countries = sections.map(({ id, name, statements }) => ({
    ...{ id, name, questions: restingOn(statements.map((statement) => statement.id)).length },
    statements: statements.map((statement) => ({ ...statement, questions: restingOn([statement.id]) })),
  }));
  const ofCountries = sections.flatMap(({ statements }) => statements.map(({ id }) => id));
  return { countries, rest: all.length - restingOn(ofCountries).length };
}
