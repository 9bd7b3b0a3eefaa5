import type { Instrument } from "../instrument/schema";
import type { StoredUnitFigures } from "../release/figures";
import { indexFigures, overallFigure } from "./build-report";
import type { Shown } from "./shown";
import type { CampaignFacts, IndexFigure } from "./unit-report";

/** Why a figure is not compared with the one before it. */
export type TrendBreak = "other-instrument" | "other-units";

/** A unit's indices in one campaign. `breakBefore`: null where they compare with the campaign before, and for the first. */
export type TrendPoint = {
  campaign: Pick<CampaignFacts, "id" | "title" | "closesAt" | "instrumentVersion">;
  overall: Shown | null;
  indices: readonly IndexFigure[];
  breakBefore: TrendBreak | null;
};

type Stored = { campaign: TrendPoint["campaign"]; figures: StoredUnitFigures };

function breakBetween(before: Stored | undefined, after: Stored): TrendBreak | null {
  if (!before) return null;
  if (before.campaign.instrumentVersion !== after.campaign.instrumentVersion) return "other-instrument";
  return before.figures.coverage === after.figures.coverage ? null : "other-units";
}

/**
 * A unit's indices over its campaigns, the earliest first; campaigns without a figure of the unit are left out.
 * Figures compare only where they cover the same units and come from the same version of the instrument
 * (architecture.md, "The release"; measurement.md §7).
 */
export function trendOf(instrument: Instrument, stored: readonly Stored[]): TrendPoint[] {
  const withFigures = stored.filter(({ figures }) => figures.covered > 0);
  return withFigures.map((each, i) => {
    const indices = indexFigures(instrument, { index: each.figures });
    return {
      campaign: each.campaign,
      overall: overallFigure(instrument, indices),
      indices,
      breakBefore: breakBetween(withFigures[i - 1], each),
    };
  });
}
