import type { Locale } from "../instrument/locales";
import { listTopDown, type TreeUnit } from "../organisation/unit-tree";
import type { Shown } from "./shown";
import type { CampaignFacts, Coverage, IndexFigure, Participation, UnitRef } from "./unit-report";
import type { UnitSpread } from "./unit-spread";

/** Ways to order the units: as the organisation stands, or by name. There is no order by figures: no ranking. */
export const OVERVIEW_ORDERS = ["structure", "name"] as const;
export type OverviewOrder = (typeof OVERVIEW_ORDERS)[number];

/** A unit in the overview. `depth` counts from 0 at the topmost units in reach. */
export type OverviewRow = {
  unit: UnitRef;
  depth: number;
  participation: Participation;
  coverage: Coverage;
  overall: Shown | null;
  indices: readonly IndexFigure[];
};

/** A part of the units in reach, with their figures. */
export type Overview = {
  campaign: CampaignFacts;
  rows: readonly OverviewRow[];
  /** Whether the units in reach, on all pages, differ at all; without principles that have too few groups. */
  spread: readonly UnitSpread[];
  /** Whether the reviewer reaches all of the campaign, and so its scale quality. */
  isWhole: boolean;
  units: number;
  /** From 1. */
  page: number;
  pages: number;
};

/** Units in the order chosen, siblings and lists by name as a reader of the language looks for them. */
export function orderUnits<U extends TreeUnit & { ref: UnitRef }>(
  units: readonly U[],
  order: OverviewOrder,
  locale: Locale,
): { unit: U; depth: number }[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = [...units].sort((a, b) => compare(a.ref.name[locale], b.ref.name[locale]));
  return order === "name" ? byName.map((unit) => ({ unit, depth: 0 })) : listTopDown(byName);
}
