import { instrumentOf } from "../instrument/catalogue";
import { isComparable } from "../instrument/comparable";
import type { PrincipleId } from "../instrument/schema";
import type { StoredUnitFigures } from "../release/figures";
import type { CampaignFacts } from "./unit-report";

export type TrendCampaign = Pick<CampaignFacts, "id" | "title" | "closesAt" | "instrumentVersion">;

/** A unit's figures of the index table in one campaign. */
export type CampaignFigures = { campaign: TrendCampaign; figures: StoredUnitFigures };

/** Why a figure is not compared with an earlier one. */
export type TrendBreak = "other-instrument" | "other-units";

/**
 * Why these indices of two campaigns do not compare; null where they do: where they cover the same units and come from
 * the same version of the instrument or from one that says so of them (architecture.md, "What is shown").
 */
export function breakBetween(
  before: CampaignFigures,
  after: CampaignFigures,
  columnIds: readonly PrincipleId[],
): TrendBreak | null {
  const [one, other] = [before, after].map(({ campaign }) => instrumentOf(campaign.instrumentVersion));
  if (one && other && !columnIds.every((id) => isComparable(one, other, id))) return "other-instrument";
  const isSame = (id: string) => before.figures.coverage[id] === after.figures.coverage[id];
  return columnIds.every(isSame) ? null : "other-units";
}
