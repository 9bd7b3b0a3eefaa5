import type { Instrument } from "../../instrument/schema";
import { MOST } from "../../policy/scoring";
import type { ScaleQuality } from "../../release/figures";
import { publishedCorrelations } from "./item-facts";

/** Each of them says: rewrite the scenario (measurement.md §7). */
export const SCENARIO_FLAGS = ["too-easy", "too-hard", "option-hardly-chosen", "against-the-rest"] as const;
export type ScenarioFlag = (typeof SCENARIO_FLAGS)[number];

/**
 * How people who answered every scenario answered this one: share 0–1 that chose the best option, the options hardly
 * anybody chose, and the correlation of the key (0–3) with the rest, null as in `ItemFacts`.
 */
export type ScenarioFacts = {
  itemId: string;
  bestShare: number;
  hardlyChosen: readonly string[];
  itemRest: number | null;
};

/** Chosen by a smaller share than this an option is no choice. */
const HARDLY_CHOSEN = 0.03;

/** Facts by scenario, from at least two people who answered all of them. */
export function scenarioFacts({ sjtItems }: Instrument, scale: ScaleQuality): ScenarioFacts[] {
  const { itemIds, complete, choices } = scale;
  const correlations = publishedCorrelations(scale);
  return itemIds.map((itemId, i) => {
    const options = sjtItems.find(({ id }) => id === itemId)?.options ?? [];
    const shares = options.map((option, place) => ({ option, share: (choices[i]?.[place] ?? 0) / complete.n }));
    return {
      itemId,
      bestShare: shares.find(({ option }) => option.key === MOST.scenario)?.share ?? 0,
      hardlyChosen: shares.filter(({ share }) => share < HARDLY_CHOSEN).map(({ option }) => option.id),
      itemRest: correlations[i] ?? null,
    };
  });
}

const RULES: readonly { flag: ScenarioFlag; holds: (facts: ScenarioFacts) => boolean }[] = [
  { flag: "too-easy", holds: ({ bestShare }) => bestShare > 0.9 },
  { flag: "too-hard", holds: ({ bestShare }) => bestShare < 0.2 },
  { flag: "option-hardly-chosen", holds: ({ hardlyChosen }) => hardlyChosen.length > 0 },
  { flag: "against-the-rest", holds: ({ itemRest }) => itemRest !== null && itemRest < 0 },
];

/** measurement.md §7; exact figures decide, not the rounded ones. */
export function scenarioFlags(facts: ScenarioFacts): ScenarioFlag[] {
  return RULES.filter(({ holds }) => holds(facts)).map(({ flag }) => flag);
}
