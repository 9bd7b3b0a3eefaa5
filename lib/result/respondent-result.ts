import type { NationalSurvey, PrincipleBenchmark } from "../benchmark/survey-schema";
import type { Answers } from "../response/answers";
import type { Locale } from "../instrument/locales";
import type { Instrument, PrincipleId } from "../instrument/schema";
import type { BandedIndex } from "../scoring/band";
import type { MeasurementParameters } from "../policy/statistics";
import { profileOf } from "../scoring/profile";
import { scoreResponse } from "../scoring/score-response";
import { shareText } from "../text/share-text";
import type { Words } from "../text/words";
import { nextSteps } from "./next-steps";
import { type ScenarioView, scenarioViews } from "./scenario-views";
import { type SurveyView, surveyViews } from "./survey-views";

/** An index with its level in words; the band is said by the levels of its two ends. */
export type MeasuredView = {
  index: number;
  level: string;
  meaning: string;
  band: readonly [number, number];
  bandLevels: readonly [string, string];
};

export type PrincipleView = {
  id: PrincipleId;
  name: string;
  definition: string;
  /** Words where there is no index. */
  measured: MeasuredView | { missing: string };
  benchmark: { strength: PrincipleBenchmark["strength"]; text: string };
};

export type PlanView = {
  id: PrincipleId;
  principle: string;
  level: string;
  steps: readonly string[];
  sources: readonly { id: string; section: string; text: string }[];
};

/** All that a respondent sees of their own response (measurement.md §4.4, §4.8, §5). */
export type ResultView = {
  overall: (MeasuredView & { principles: number }) | null;
  principles: readonly PrincipleView[];
  /** Null: the difference cannot carry a strongest or weakest (measurement.md §4.4). */
  profile: { strongest: readonly string[]; weakest: readonly string[] } | null;
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

function measuredView(instrument: Instrument, score: BandedIndex, locale: Locale): MeasuredView {
  const level = (id: string) => instrument.levels.find((each) => each.id === id);
  const [low, high] = score.bandLevels;
  return {
    index: score.index,
    level: level(score.level)?.name[locale] ?? "",
    meaning: level(score.level)?.text[locale] ?? "",
    band: score.band,
    bandLevels: [level(low)?.name[locale] ?? "", level(high)?.name[locale] ?? ""],
  };
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
  response: { answers: Answers; parameters: MeasurementParameters; seed: number },
  locale: Locale,
): ResultView {
  const { answers, parameters, seed } = response;
  const scores = scoreResponse(instrument, answers, parameters);
  const nameOf = (id: PrincipleId) => instrument.principles.find((each) => each.id === id)?.name[locale] ?? id;
  const levelOf = (id: string) => instrument.levels.find((each) => each.id === id)?.name[locale] ?? id;
  const sourceOf = (id: string) => instrument.sourceStatements.find((each) => each.id === id);
  const profile = profileOf(scores.principles, parameters);
  const { bandId } = scores.scenarios;
  const ofBand = (part: "name" | "text") => words(`result.scenarios.bands.${bandId ?? ""}.${part}`);
  return {
    overall: scores.overall && {
      ...measuredView(instrument, scores.overall, locale),
      principles: scores.overall.principles,
    },
    principles: instrument.principles.map(({ id, name, definition }) => {
      const score = scores.principles[id];
      return {
        id,
        name: name[locale],
        definition: definition[locale],
        measured:
          score.index === null
            ? { missing: instrument.missingReasons[score.reason][locale] }
            : measuredView(instrument, score, locale),
        benchmark: benchmarkView(words, survey, id, locale),
      };
    }),
    profile: profile && { strongest: profile.strongest.map(nameOf), weakest: profile.weakest.map(nameOf) },
    scenarios: {
      score: scores.scenarios.score,
      answered: scores.scenarios.answered,
      band: bandId === null ? null : { name: ofBand("name"), text: ofBand("text") },
      hint: scores.scenarios.hint ? words("result.scenarios.hint") : null,
      each: scenarioViews(instrument, answers, seed, locale),
    },
    survey: surveyViews(instrument, survey, words, answers, scores.obstacles, locale),
    plan: nextSteps(survey, scores.principles).map((entry) => ({
      id: entry.principleId,
      principle: nameOf(entry.principleId),
      level: levelOf(entry.levelId),
      steps: entry.stepKeys.map((key) => words(key)),
      sources: entry.sources.flatMap((id) => {
        const source = sourceOf(id);
        return source
          ? { id, section: instrument.sectionNames[source.section][locale], text: source.text[locale] }
          : [];
      }),
    })),
    disclaimer: words("benchmark.disclaimer"),
    limits: survey.useLimits.map((limit) => limit[locale]),
  };
}
