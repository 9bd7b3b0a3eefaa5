import { benchmarkLine } from "@/lib/benchmark/benchmark-line";
import type { NationalSurvey } from "@/lib/benchmark/survey-schema";
import type { Instrument } from "@/lib/instrument/schema";
import { lineLabel } from "../line-text";
import { nationalShare } from "@/lib/benchmark/national-share";
import { nationalObstacles } from "./national-figure";
import { inEachLanguage, plainTexts } from "./plain-texts";

/** The national survey as the codebook quotes it: its shares with intervals, its source, and what it cannot tell. */
export function codebookSurvey(instrument: Instrument, survey: NationalSurvey) {
  const { source } = survey;
  const lines = [...survey.testFamilies.NS1, ...survey.testFamilies.NS2];
  return {
    id: survey.id,
    year: survey.survey.year,
    n: survey.survey.n,
    population: plainTexts(survey.survey.population),
    source: {
      authors: source.authors,
      title: plainTexts(source.title),
      journal: plainTexts(source.journalName),
      ...{ year: source.year, issue: source.issue, doi: source.doi },
    },
    questions: survey.figures.map(({ id, itemId, caption, format, formatEvidence }) => ({
      ...{ id, itemId, caption: plainTexts(caption), format, formatEvidence: plainTexts(formatEvidence) },
    })),
    shares: lines.map((id) => {
      const { value, low, high } = nationalShare(survey, id);
      return {
        ...{ id, sharePct: value, intervalPct: [low, high] },
        label: inEachLanguage((locale) => lineLabel(instrument, survey, id, locale)),
        higherIs: benchmarkLine(survey, id).higherIs,
      };
    }),
    obstaclesPerPerson: nationalObstacles(survey).value,
    limits: survey.useLimits.map(plainTexts),
  };
}
