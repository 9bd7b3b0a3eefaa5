import { nationalSurvey } from "../benchmark/national-survey";
import type { PrincipleId } from "../instrument/schema";

/** How the people of a unit differ from others. */
export type Character = {
  /** Points (0–100) that their indices are higher or lower on average. */
  points: Partial<Record<PrincipleId, number>>;
  /** Shares in percent with which they choose options of the survey, in place of the published ones. */
  sharePct: Readonly<Record<string, number>>;
  /** Probability that a question about a principle does not apply to their work. */
  notApplicable: Partial<Record<PrincipleId, number>>;
};

export const NO_CHARACTER: Character = { points: {}, sharePct: {}, notApplicable: {} };

/** The published shares of the options of both survey questions, in percent. */
export const PUBLISHED_PCT: Readonly<Record<string, number>> = Object.fromEntries(
  nationalSurvey.figures.flatMap(({ options }) => options.map((option) => [option.itemOptionId, option.sharePct])),
);
