import { type Instrument, PRINCIPLE_IDS, type PrincipleId } from "../../instrument/schema";
import type { Quality, ScaleQuality } from "../../release/figures";
import { shownOfClamped, type ShownPeople } from "../../policy/shown-people";
import { RELIABILITY_NEEDS } from "../../policy/statistics";
import { itemRates } from "./item-facts";
import { ratesView, type RatesView } from "./item-view";
import { type PrincipleFigures, principleFigures } from "./principle-view";
import { type ScenarioFigures, scenarioFigures } from "./scenario-view";

/**
 * Why a scale has no figures: it would single out fewer people than a group, or fewer than `needs` answered every
 * item. In the latter case `rates` say which items were not answered, if at least `needs` people belong to the scale.
 */
export type NoFigures = { state: "withheld" } | { state: "too-few"; needs: number; rates: readonly RatesView[] | null };

export type PrincipleRow = { principleId: PrincipleId } & (NoFigures | ({ state: "shown" } & PrincipleFigures));
export type ScenarioRow = NoFigures | ({ state: "shown" } & ScenarioFigures);

/**
 * The quality of the scales of a campaign as it may be shown: coefficients with two decimals, item means with one,
 * rates in whole percent, people in steps of 5, items by id (measurement.md §7; architecture.md, "What is shown").
 */
export type QualityView = {
  /** Quick and uniform responses that are in no figure. */
  setAside: ShownPeople;
  principles: readonly PrincipleRow[];
  scenarios: ScenarioRow;
};

/** The figures of a scale that may be shown, or why there are none. */
function figuresOrReason<Figures>(
  instrument: Instrument,
  scale: ScaleQuality | null,
  figures: (scale: ScaleQuality) => Figures,
): NoFigures | ({ state: "shown" } & Figures) {
  if (!scale) return { state: "withheld" };
  const needs = RELIABILITY_NEEDS;
  if (scale.complete.n >= needs) return { state: "shown", ...figures(scale) };
  const hasRates = scale.people >= needs;
  return { state: "too-few", needs, rates: hasRates ? ratesView(instrument, itemRates(scale)) : null };
}

/** What the page on scale quality shows, from what the release stored. */
export function qualityView(instrument: Instrument, quality: Quality): QualityView {
  const { scales, setAside } = quality;
  return {
    setAside: shownOfClamped(setAside),
    principles: PRINCIPLE_IDS.map((principleId) => ({
      principleId,
      ...figuresOrReason(instrument, scales[principleId], (scale) => principleFigures(instrument, scale)),
    })),
    scenarios: figuresOrReason(instrument, scales.scenarios, (scale) => scenarioFigures(instrument, scale)),
  };
}
