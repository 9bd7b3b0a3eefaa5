import type { NationalSurvey } from "./survey-schema";

/** One published share or sum of shares: percent of respondents, and the options of the instrument it is made of. */
export interface BenchmarkLine {
  id: string;
  sharePct: number;
  itemOptionIds: readonly string[];
  /** "better" for "no problems" only: there, naming it more often is the good side (measurement.md §4.7). */
  higherIs: "worse" | "better";
}

/** A line by its id, "fig1.a" … "fig2.n" or a sum such as "fig1.channel". @throws Error if there is no such share. */
export function benchmarkLine(survey: NationalSurvey, id: string): BenchmarkLine {
  const options = survey.figures.flatMap((figure) => figure.options);
  const option = options.find((entry) => entry.id === id);
  if (option) return { id, sharePct: option.sharePct, itemOptionIds: [option.itemOptionId], higherIs: option.higherIs };
  const sum = survey.derived.find((entry) => entry.id === id);
  if (sum?.sharePct === undefined || sum.options.length === 0)
    throw new Error(`the national survey has no share of ${id}`);
  const parts = options.filter((entry) => sum.options.includes(entry.id));
  return { id, sharePct: sum.sharePct, itemOptionIds: parts.map((part) => part.itemOptionId), higherIs: "worse" };
}

/** How many of `n` people a published share stands for, rounded to whole people (measurement.md §4.9). */
export function nationalCount(sharePct: number, n: number): number {
  return Math.round((sharePct * n) / 100);
}
