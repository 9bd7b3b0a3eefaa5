import type { Differing } from "./differing-units";
import type { ReachSummary } from "./reach-summary";
import type { Shown } from "./shown";
import type { ListedUnit } from "./unit-listing";
import type { CampaignFacts, Coverage, IndexFigure, Participation, UnitRef } from "./unit-report";
import type { UnitSpread } from "./unit-spread";

/**
 * A unit in the overview. `differs`: in which principles it differs from the rest; empty where no difference can be
 * seen, null where it is not compared.
 */
export type OverviewRow = Omit<ListedUnit<UnitRef>, "above"> & {
  path: readonly UnitRef[];
  participation: Participation;
  coverage: Coverage;
  overall: Shown | null;
  indices: readonly IndexFigure[];
  differs: readonly Differing[] | null;
};

/** What is said of all units in reach, on every page. */
export type ReachFigures = {
  /** Whether they differ at all; without principles that have too few groups. */
  spread: readonly UnitSpread[];
  summary: ReachSummary;
};

/** A part of the units in reach, with their figures. */
export type Overview = ReachFigures & {
  campaign: CampaignFacts;
  rows: readonly OverviewRow[];
  /** Whether the reviewer reaches all of the campaign, and so its scale quality. */
  isWhole: boolean;
  /** Units in the list, on all of its pages; see `UnitListing`. */
  units: number;
  /** From 1. */
  page: number;
  pages: number;
};
