import { instrumentOf } from "../instrument/catalogue";
import { isComparable } from "../instrument/comparable";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { StoredUnitFigures } from "../release/figures";
import { indexFigures, overallFigure } from "./build-report";
import type { Shown } from "./shown";
import type { CampaignFacts } from "./unit-report";

/** Why a figure is not compared with the one before it. */
export type TrendBreak = "other-instrument" | "other-units";

export type TrendCampaign = Pick<CampaignFacts, "id" | "title" | "closesAt" | "instrumentVersion">;

/**
 * A unit's mean index over the campaigns, null where it has none. `breaks`: why it does not compare with the campaign
 * before; null where it does, and for the first.
 */
export type TrendSeries = {
  id: PrincipleId | "overall";
  means: readonly (Shown | null)[];
  breaks: readonly (TrendBreak | null)[];
};

/** Campaigns in which the unit has figures, the earliest first, and the series over them. */
export type Trend = { campaigns: readonly TrendCampaign[]; series: readonly TrendSeries[] };

type Stored = { campaign: TrendCampaign; figures: StoredUnitFigures };

function breakBetween(before: Stored | undefined, after: Stored, columnIds: readonly PrincipleId[]): TrendBreak | null {
  if (!before) return null;
  const [one, other] = [before, after].map(({ campaign }) => instrumentOf(campaign.instrumentVersion));
  if (one && other && !columnIds.every((id) => isComparable(one, other, id))) return "other-instrument";
  const isSame = (id: string) => before.figures.coverage[id] === after.figures.coverage[id];
  return columnIds.every(isSame) ? null : "other-units";
}

/**
 * A unit's indices over its campaigns. Figures compare only where they cover the same units and come from the same
 * version of the instrument or from one that says so of this index, the overall one only where all seven do
 * (architecture.md, "What is shown"; measurement.md §7).
 */
export function trendOf(stored: readonly Stored[]): Trend {
  const points = stored
    .filter(({ figures }) => figures.covered > 0)
    .map((each) => {
      const instrument = instrumentOf(each.campaign.instrumentVersion);
      return { each, indices: indexFigures(instrument, { index: each.figures }, null) };
    });
  const breaksFor = (columnIds: readonly PrincipleId[]) =>
    points.map(({ each }, i) => breakBetween(points[i - 1]?.each, each, columnIds));
  const ofPrinciple = (id: PrincipleId): TrendSeries => ({
    id,
    means: points.map(({ indices }) => indices.find(({ principleId }) => principleId === id)?.mean ?? null),
    breaks: breaksFor([id]),
  });
  const overall: TrendSeries = {
    id: "overall",
    means: points.map(({ indices }) => overallFigure(indices)),
    breaks: breaksFor(PRINCIPLE_IDS),
  };
  return { campaigns: points.map(({ each }) => each.campaign), series: [...PRINCIPLE_IDS.map(ofPrinciple), overall] };
}
