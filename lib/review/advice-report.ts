import type { NationalSurvey } from "../benchmark/survey-schema";
import type { VerdictId } from "../benchmark/verdict";
import { nationalShare } from "../benchmark/national-share";
import { OBSTACLE_ADVICE } from "./obstacle-advice";
import type { AdviceItem, AdviceReport, LineReport, UnitRef } from "./unit-report";

type Lines = readonly LineReport[] | null;

/** How many obstacles the list of the whole country begins with. */
const NAMED_MOST = 3;

/** Verdicts on which advice may rest: a borderline one says "possibly" (measurement.md §4.15). */
const SURENESS: Readonly<Partial<Record<VerdictId, AdviceItem["sureness"]>>> = {
  "clear-more": "established",
  "small-more": "established",
  borderline: "possible",
};

/** The advice on each obstacle; a "no problems" that is named more often is good news and has none. */
function adviceByLine(survey: NationalSurvey): Map<string, AdviceItem["adviceId"]> {
  const options = survey.figures.flatMap((figure) => figure.options);
  return new Map(
    options.flatMap(({ id, itemOptionId }) => {
      const found = OBSTACLE_ADVICE.find((advice) => advice.options.some((option) => option === itemOptionId));
      return found ? [[id, found.id] as const] : [];
    }),
  );
}

/** Two obstacles can lead to one piece of advice: the first names it. */
const firstOfEach = (items: readonly AdviceItem[]) =>
  items.filter((item, place) => items.findIndex(({ adviceId }) => adviceId === item.adviceId) === place);

/** Obstacles that are named more often than nationally: the established first, then the larger difference. */
function itemsFrom(survey: NationalSurvey, lines: Lines): AdviceItem[] {
  const adviceOf = adviceByLine(survey);
  const items = (lines ?? []).flatMap(({ id, verdict, share, national }): AdviceItem[] => {
    const [adviceId, sureness] = [adviceOf.get(id), SURENESS[verdict]];
    const isMore = share.value > national.value;
    return adviceId && sureness && isMore ? [{ lineId: id, adviceId, share, national, sureness }] : [];
  });
  const over = ({ share, national }: AdviceItem) => (share?.value ?? 0) - national.value;
  const rank = ({ sureness }: AdviceItem) => (sureness === "established" ? 0 : 1);
  return firstOfEach(items.sort((a, b) => rank(a) - rank(b) || over(b) - over(a)));
}

/** The obstacles that the whole country named most, which says nothing about a unit. */
function nationalItems(survey: NationalSurvey): AdviceItem[] {
  const items = [...adviceByLine(survey)].map(([lineId, adviceId]): AdviceItem => ({
    ...{ lineId, adviceId, share: null, national: nationalShare(survey, lineId), sureness: null },
  }));
  return firstOfEach(items.sort((a, b) => b.national.value - a.national.value).slice(0, NAMED_MOST));
}

/**
 * Advice from what is established of a unit's obstacles, otherwise of the nearest larger unit's, otherwise by the whole
 * country. `lines` are those of NS2, null without a figure; `above` the larger units, the nearest first
 * (measurement.md §4.15).
 */
export function adviceReport(
  survey: NationalSurvey,
  lines: Lines,
  above: readonly { unit: UnitRef; lines: Lines }[],
): AdviceReport {
  for (const { unit, lines: found } of [{ unit: null, lines }, ...above]) {
    const items = itemsFrom(survey, found);
    if (items.length > 0) return { basis: unit ? "above" : "unit", unit, items };
  }
  return { basis: "nation", unit: null, items: nationalItems(survey) };
}
