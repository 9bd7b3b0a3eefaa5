import { instrumentOf } from "../instrument/catalogue";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { hasFigures, indexFigures, overallFigure } from "./build-report";
import { breakBetween, type CampaignFigures, type TrendBreak, type TrendCampaign } from "./comparable-figures";

/**
 * A unit's mean index over the campaigns as shown, null where it has none. `breaks`: why it does not compare with the
 * campaign before; null where it does, and for the first.
 */
export type TrendSeries = {
  id: PrincipleId | "overall";
  means: readonly (number | null)[];
  breaks: readonly (TrendBreak | null)[];
};

/** Campaigns in which the unit has figures, the earliest first, and the series over them. */
export type Trend = { campaigns: readonly TrendCampaign[]; series: readonly TrendSeries[] };

/**
 * A unit's indices over its campaigns, without their intervals: whether two of them differ is said by `comparedChange` alone.
 * The overall one compares only where all seven do (architecture.md, "What is shown"; measurement.md §7).
 */
export function trendOf(stored: readonly CampaignFigures[]): Trend {
  const points = stored
    .filter(({ figures }) => hasFigures(figures))
    .map((each) => {
      const instrument = instrumentOf(each.campaign.instrumentVersion);
      return { each, indices: indexFigures(instrument, { index: each.figures }) };
    });
  const breaksFor = (columnIds: readonly PrincipleId[]) =>
    points.map(({ each }, i) => {
      const before = points[i - 1]?.each;
      return before ? breakBetween(before, each, columnIds) : null;
    });
  const ofPrinciple = (id: PrincipleId): TrendSeries => ({
    id,
    means: points.map(({ indices }) => indices.find(({ principleId }) => principleId === id)?.mean?.value ?? null),
    breaks: breaksFor([id]),
  });
  const overall: TrendSeries = {
    id: "overall",
    means: points.map(({ indices }) => overallFigure(indices)?.value ?? null),
    breaks: breaksFor(PRINCIPLE_IDS),
  };
  return { campaigns: points.map(({ each }) => each.campaign), series: [...PRINCIPLE_IDS.map(ofPrinciple), overall] };
}
