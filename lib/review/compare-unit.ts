import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Instrument } from "../instrument/schema";
import { ASSUMED_ICC } from "../policy/statistics";
import type { StoredUnitFigures, UnitColumns } from "../release/figures";
import { principlesAgainstAll } from "./between-principles";
import { type Change, changePicture, comparedChange } from "./change";
import type { CampaignFigures } from "./comparable-figures";
import type { Finding, Recommendation } from "./finding";
import { type Family, familyOfLines, familyOfMeans, findFindings } from "./find-findings";
import type { MeanPicture } from "./mean-lines";
import { recommendationsOn } from "./recommendations";
import { comparedRest, restPicture } from "./rest";
import { testedLines } from "./scorecard-lines";
import { shownMean } from "./shown";

/** What a unit is compared with, in its own campaign and over time. */
export type Compared = {
  campaignId: string;
  /** Of the unit; undefined without the table. */
  index: StoredUnitFigures | undefined;
  survey: StoredUnitFigures | undefined;
  /** Sums of the index table over everything in reach; null for the whole itself, which has no rest. */
  whole: UnitColumns | null;
  /** The unit's figures of the index table, the earliest campaign first. */
  overTime: readonly CampaignFigures[];
  /** Whether this is the organisation as a whole, whose principles are compared with each other. */
  isWhole: boolean;
};

/** A unit beside others and beside itself, as it is shown. */
export type Comparisons = {
  rest: MeanPicture;
  change: Change;
  findings: readonly Finding[];
  recommendations: readonly Recommendation[];
};

function familiesOfSurvey(survey: NationalSurvey, figures: StoredUnitFigures | undefined): Family[] {
  return (["NS1", "NS2"] as const).map((question) => {
    const counts = figures?.columns.counts[question];
    return counts ? familyOfLines(survey, testedLines(survey, question, counts)) : [];
  });
}

function familyOfPrinciples(columns: UnitColumns): Family {
  return principlesAgainstAll(columns).flatMap(({ id, side, p, strength }) => {
    const sums = columns.numbers[id];
    if (!sums) return [];
    const mean = shownMean(id, sums, ASSUMED_ICC);
    return { part: { kind: "between" as const, id, side, mean }, about: [id], p, strength };
  });
}

/**
 * A unit beside the rest and beside last time, what of all that is established, and what to do about it; the nation is
 * beside it in its report already, and stands here in the findings (measurement.md §4.13, §4.15).
 */
export function compareUnit(
  instrument: Instrument,
  survey: NationalSurvey,
  { campaignId, index, survey: answers, whole, overTime, isWhole }: Compared,
): Comparisons {
  const rest = index && whole ? comparedRest(whole, index.columns) : [];
  const change = comparedChange(overTime, campaignId);
  const findings = findFindings([
    familyOfMeans(rest, (line) => ({ kind: "rest", line })),
    familyOfMeans(change.lines, (line) => ({ kind: "change", line })),
    isWhole && index ? familyOfPrinciples(index.columns) : [],
    ...familiesOfSurvey(survey, answers),
  ]);
  return {
    rest: restPicture(rest),
    change: changePicture(change),
    findings,
    recommendations: recommendationsOn(instrument, survey, findings),
  };
}
