import type { Instrument } from "../../instrument/schema";
import type { ScaleQuality } from "../../release/figures";
import { shownComplete } from "../../release/scale-quality";
import type { ShownPeople } from "../../policy/shown-people";
import { itemRates } from "./item-facts";
import { ratesView } from "./item-view";
import { scenarioFacts, type ScenarioFlag, scenarioFlags } from "./scenario-facts";
import { twoDecimals } from "./two-decimals";

/** `bestPct`: whole percent that chose the best option; each of the flags says: rewrite. */
export type ScenarioView = {
  itemId: string;
  bestPct: number;
  hardlyChosen: readonly string[];
  itemRest: number | null;
  skippedPct: number;
  flags: readonly (ScenarioFlag | "skipped")[];
};

export type ScenarioFigures = {
  /** People who answered every scenario. */
  people: ShownPeople;
  scenarios: readonly ScenarioView[];
};

/** The scenarios as they are shown. No alpha: their content is mixed on purpose (measurement.md §7). */
export function scenarioFigures(instrument: Instrument, scale: ScaleQuality): ScenarioFigures {
  const rates = ratesView(instrument, itemRates(scale));
  const scenarios = scenarioFacts(instrument, scale).map((facts, i): ScenarioView => {
    const isSkipped = rates[i]?.flags.some(({ flag }) => flag === "skipped") ?? false;
    return {
      itemId: facts.itemId,
      bestPct: Math.round(100 * facts.bestShare),
      hardlyChosen: facts.hardlyChosen,
      itemRest: facts.itemRest === null ? null : twoDecimals(facts.itemRest),
      skippedPct: rates[i]?.skippedPct ?? 0,
      flags: [...scenarioFlags(facts), ...(isSkipped ? (["skipped"] as const) : [])],
    };
  });
  return { people: shownComplete(scale), scenarios };
}
