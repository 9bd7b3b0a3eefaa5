import type { NationalSurvey, PrincipleBenchmark } from "../benchmark/survey-schema";
import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument, LevelId, PrincipleId } from "../instrument/schema";
import { statementsOf, type StatementView } from "../knowledge/statements";
import type { BandedIndex } from "../scoring/band";
import type { PrincipleParameters } from "../policy/statistics";
import { contrastOf } from "../scoring/contrast";
import { parametersOf, type ScoreParameters } from "../scoring/parameters";
import type { PrincipleScore } from "../scoring/principle-index";
import { readableScores } from "../scoring/readable-scores";
import { scoreResponse } from "../scoring/score-response";
import { shareText } from "../text/share-text";
import type { Words } from "../text/words";
import { type BandSource, bandSource } from "./band-source";
import { type ItemAnswer, itemAnswers } from "./item-answers";
import { nextSteps } from "./next-steps";
import { type ScenarioView, scenarioViews } from "./scenario-views";
import { type SurveyView, surveyViews } from "./survey-views";

/** An index with its level in words, and the names of the levels that its band reaches, the lowest first. */
export type MeasuredView = {
  index: number;
  level: string;
  meaning: string;
  band: readonly [number, number];
  bandLevels: readonly string[];
};

/** Without an index: why, and the answers to its items where these are all that may be shown. */
export type MissingView = { missing: string; answers: readonly ItemAnswer[] };

export type PrincipleView = {
  id: PrincipleId;
  name: string;
  shortName: string;
  definition: string;
  measured: MeasuredView | MissingView;
  /** Words of caution, where the scale's quality report warns. */
  warning: string | null;
  benchmark: { strength: PrincipleBenchmark["strength"]; text: string };
};

export type PlanView = {
  id: PrincipleId;
  principle: string;
  level: string;
  steps: readonly string[];
  sources: readonly StatementView[];
};

/** All that a respondent sees of their own response (measurement.md §4.4, §4.8, §5). */
export type ResultView = {
  overall: (MeasuredView & { principles: number }) | null;
  principles: readonly PrincipleView[];
  /**
   * The largest index against the smallest: names of principles, null where no difference can be told; undefined where
   * fewer than two indices are there to tell one (measurement.md §4.4).
   */
  contrast: { higher: readonly string[]; lower: readonly string[] } | null | undefined;
  bandSource: BandSource;
  scenarios: {
    score: number | null;
    answered: number;
    band: { name: string; text: string } | null;
    hint: string | null;
    each: readonly ScenarioView[];
  };
  survey: readonly SurveyView[];
  plan: readonly PlanView[];
  disclaimer: string;
  limits: readonly string[];
};

function measuredView(instrument: Instrument, words: Words, score: BandedIndex, locale: Locale): MeasuredView {
  const nameOf = (id: LevelId) => instrument.levels.find((each) => each.id === id)?.name[locale] ?? id;
  return {
    index: score.index,
    level: nameOf(score.level),
    meaning: words(`result.levels.${score.level}`),
    band: score.band,
    bandLevels: score.bandLevels.map(nameOf),
  };
}

type Unmeasured = Extract<PrincipleScore, { index: null }>;

/** Why there is no index; where its scale is too unreliable, the answers stand instead (measurement.md §7). */
function missingView(
  instrument: Instrument,
  words: Words,
  id: PrincipleId,
  { reason }: Unmeasured,
  answers: Answers,
  locale: Locale,
): MissingView {
  if (reason !== "unreliable") return { missing: instrument.missingReasons[reason][locale], answers: [] };
  return { missing: words("result.reading.no-level"), answers: itemAnswers(instrument, id, answers, locale) };
}

function warningOf(words: Words, { index }: PrincipleScore, { reading }: PrincipleParameters): string | null {
  return index !== null && reading === "level-with-warning" ? words("result.reading.level-with-warning") : null;
}

function benchmarkView(words: Words, survey: NationalSurvey, id: PrincipleId, locale: Locale) {
  const benchmark = survey.principleBenchmarks.find((entry) => entry.principleId === id);
  const strength = benchmark?.strength ?? "none";
  const share = shareText(benchmark?.sharePct ?? 0, locale);
  return { strength, text: words(`benchmark.principle.${strength}`, { share }) };
}

/** The result of one response. `parameters` are those kept at its submission; `seed` orders the scenarios' options. */
export function respondentResult(
  instrument: Instrument,
  survey: NationalSurvey,
  words: Words,
  response: { answers: Answers; parameters: ScoreParameters; seed: number },
  locale: Locale,
): ResultView {
  const { answers, parameters, seed } = response;
  const scores = readableScores(scoreResponse(instrument, answers, parameters), parameters);
  const nameOf = (id: PrincipleId) => instrument.principles.find((each) => each.id === id)?.name[locale] ?? id;
  const levelOf = (id: string) => instrument.levels.find((each) => each.id === id)?.name[locale] ?? id;
  const shortNameOf = (id: PrincipleId) =>
    instrument.principles.find((each) => each.id === id)?.shortName[locale] ?? id;
  const ends = contrastOf(scores.principles, parameters)?.ends;
  const { bandId } = scores.scenarios;
  const ofBand = (part: "name" | "text") => words(`result.scenarios.bands.${bandId ?? ""}.${part}`);
  return {
    overall: scores.overall && {
      ...measuredView(instrument, words, scores.overall, locale),
      principles: scores.overall.principles,
    },
    principles: instrument.principles.map(({ id, name, shortName, definition }) => {
      const score = scores.principles[id];
      return {
        id,
        name: name[locale],
        shortName: shortName[locale],
        definition: definition[locale],
        measured:
          score.index === null
            ? missingView(instrument, words, id, score, answers, locale)
            : measuredView(instrument, words, score, locale),
        warning: warningOf(words, score, parametersOf(parameters, id)),
        benchmark: benchmarkView(words, survey, id, locale),
      };
    }),
    contrast: ends && { higher: ends.higher.map(shortNameOf), lower: ends.lower.map(shortNameOf) },
    bandSource: bandSource(parameters, nameOf),
    scenarios: {
      score: scores.scenarios.score,
      answered: scores.scenarios.answered,
      band: bandId === null ? null : { name: ofBand("name"), text: ofBand("text") },
      hint: scores.scenarios.hint ? words("result.scenarios.hint") : null,
      each: scenarioViews(instrument, answers, seed, locale),
    },
    survey: surveyViews(instrument, survey, words, answers, scores.obstacles, locale),
    plan: nextSteps(scores.principles).map((entry) => ({
      id: entry.principleId,
      principle: shortNameOf(entry.principleId),
      level: levelOf(entry.levelId),
      steps: entry.stepKeys.map((key) => words(key)),
      sources: statementsOf(instrument, entry.sources, locale),
    })),
    disclaimer: words("benchmark.disclaimer"),
    limits: survey.useLimits.map((limit) => limit[locale]),
  };
}
