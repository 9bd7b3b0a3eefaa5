import { nationalShare } from "../benchmark/national-share";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { countText, numberText } from "../text/number-text";
import { shareText } from "../text/share-text";
import type { Words } from "../text/words";

/** One published share with its 95 % interval, in percent, and whether the person named it too. */
export type SurveyRow = {
  id: string;
  label: string;
  sharePct: number;
  interval: readonly [number, number];
  isOwn: boolean;
};

/** A survey question beside the national shares. `own` says in words what the person answered; null if skipped. */
export type SurveyView = {
  id: "NS1" | "NS2";
  question: string;
  rows: readonly SurveyRow[];
  own: string | null;
  isUnpublished: boolean;
};

function isChosen(answer: Answers[string] | undefined, option: string): boolean {
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
}

/** Both survey questions for one person: no test, no norm, only what was published (measurement.md §4.8). */
export function surveyViews(
  instrument: Instrument,
  survey: NationalSurvey,
  words: Words,
  answers: Answers,
  obstacles: number | null,
  locale: Locale,
): SurveyView[] {
  return instrument.nationalItems.map((question) => {
    const answer = answers[question.id];
    const { options = [] } = survey.figures.find((figure) => figure.itemId === question.id) ?? {};
    const rows = options.map(({ id, label, itemOptionId }): SurveyRow => {
      const { value, low, high } = nationalShare(survey, id);
      const isOwn = isChosen(answer, itemOptionId);
      return { id, label: label[locale], sharePct: value, interval: [low, high], isOwn };
    });
    const named = rows.find((row) => row.isOwn);
    const mean = survey.derived.find((entry) => entry.id === "fig2.obstacleMean")?.value ?? 0;
    const own =
      question.id === "NS1"
        ? named &&
          words("benchmark.ownProblem", {
            option: named.label,
            share: shareText(named.sharePct, locale),
            n: countText(survey.survey.n, locale),
          })
        : obstacles !== null &&
          words("benchmark.ownObstacles", {
            k: obstacles,
            mean: numberText(mean, locale, { most: 2 }),
          });
    return {
      id: question.id,
      question: question.text[locale],
      rows,
      own: own || null,
      isUnpublished: answer !== undefined && !own,
    };
  });
}
