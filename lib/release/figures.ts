import type { Locale } from "../instrument/locales";
import type { PrincipleId } from "../instrument/schema";
import { SMALLEST_GROUPS } from "../policy/privacy";

/** The version of the rules that a release is made by; 1 is that of 0.1.0 (docs/decisions/0018-insiders.md). */
export const RELEASE_RULES = 2;

/** The three tables of a release, each with its own smallest group (docs/decisions/0012-the-release.md). */
export const RELEASE_TABLES = ["index", "survey", "levels"] as const;
export type ReleaseTable = (typeof RELEASE_TABLES)[number];

/**
 * Where answers come from: given here, or the id of an import. Origins never share a group. (Releases made by earlier
 * rules have "imported" for all imports together.)
 */
export type Origin = string;
export const ONLINE: Origin = "online";

/** Sums over the `n` people with a value, whole numbers in steps of the column (`STEPS_PER_POINT`). */
export type NumberSums = { n: number; sum: number; squares: number };
/** How many of the `n` people with an answer chose each option, by option id; absent = nobody. */
export type CountSums = { n: number; counts: Readonly<Record<string, number>> };

/** What a group stores, by column: P1…P7 in `index` and `levels`; NS1, NS2, obstacles, scenarios in `survey`. */
export type GroupColumns = {
  numbers: Readonly<Record<string, NumberSums>>;
  counts: Readonly<Record<string, CountSums>>;
};

/** A set of people published together: at least as many as the smallest group of its table. */
export type ReleasedGroup = {
  table: ReleaseTable;
  unitId: string;
  origin: Origin;
  people: number;
  /** Who could have answered: people invited in the covered units; of an import those on their staff list. */
  invited: number;
  /** The units whose own people are in it, those without people included. */
  coveredUnitIds: readonly string[];
  columns: GroupColumns;
};

/**
 * What the design effect is computed from (measurement.md §4.10): over the groups with this column, their number, the
 * sum of their squared sizes, the largest size, and the sum of (sum in the group)² / size; for counts that of all options
 * together.
 */
export type Clusters = { groups: number; sizesSquared: number; largest: number; between: number };

/** `clampedN`: the sum of each group's n, moved into 3 … invited − 3: what a shown number of people is made of. */
export type Summed = Clusters & { clampedN: number };

/**
 * Sums over the whole groups of a unit's subtree, column by column, clamped in every group before they are added
 * (`clampedColumns`): not exact, and not always whole numbers.
 */
export type UnitColumns = {
  numbers: Readonly<Record<string, NumberSums & Summed>>;
  counts: Readonly<Record<string, CountSums & Summed>>;
};

/** A unit in one table: its figures, whom they cover, and where the others count. */
export type ReleasedUnit = {
  table: ReleaseTable;
  unitId: string;
  /** People invited in the subtree, and those of them in units that its groups cover; whether anybody answered is not told. */
  invited: number;
  covered: number;
  /** Units above in whose groups people of the subtree count. */
  elsewhere: readonly string[];
  /** Whether people of the subtree would be in no figure at all. */
  isPartlyInNoFigure: boolean;
  hasImported: boolean;
  /**
   * The units whose own people each column covers, in order: figures of two campaigns compare where these are equal. An
   * imported group marks its units, so that a campaign with one compares only with another such.
   */
  coveredUnitIds: Readonly<Record<string, readonly string[]>>;
  columns: UnitColumns;
};

/** A released unit as stored: the units that each column covers as a digest. */
export type StoredUnitFigures = Omit<ReleasedUnit, "coveredUnitIds"> & { coverage: Readonly<Record<string, string>> };

/**
 * Sums over the `n` people who answered every item: of each item's points, and of the products of two items' points,
 * for the pairs (0,0), (0,1), … (1,1), (1,2), … in this order.
 */
export type Moments = { n: number; sums: readonly number[]; products: readonly number[] };

/** Scales whose quality is followed: the seven principles, and the scenarios. */
export type ScaleId = PrincipleId | "scenarios";

/**
 * Sums for the quality of one scale, over the whole campaign (measurement.md §7; architecture.md, "What is shown").
 */
export type ScaleQuality = {
  itemIds: readonly string[];
  /** People in the groups in which the scale has a figure; of them, by item, who said "not applicable" or nothing. */
  people: number;
  notApplicable: readonly number[];
  skipped: readonly number[];
  /** People who answered every item. */
  complete: Moments;
  /** Of them, by item, who gave each answer: points 0…4 (reversed items recoded), or options as listed. */
  choices: readonly (readonly number[])[];
  /** Of them, who has 0, 1, 2, … points in all. */
  totals: readonly number[];
  /** The same moments by language of answering; null where they would tell of fewer people than a group. */
  byLanguage: Readonly<Partial<Record<Locale, Moments>>> | null;
  /** Groups with people who answered every item, and the largest number of them in one. */
  groups: number;
  largestGroup: number;
};

/** What is known of the scales of a campaign; null where it would single out fewer people than a group. */
export type Quality = {
  scales: Readonly<Record<ScaleId, ScaleQuality | null>>;
  /** Quick and uniform responses set aside: exact here, rounded to 5 where shown. */
  setAside: number;
};

/** Smallest groups by table. */
export type SmallestGroups = Readonly<Record<ReleaseTable, number>>;

/** The smallest group of each table for a campaign whose own is `minimumGroup` (architecture.md, "The release"). */
export function smallestGroups(minimumGroup: number): SmallestGroups {
  return {
    index: Math.max(minimumGroup, SMALLEST_GROUPS.index),
    survey: Math.max(minimumGroup, SMALLEST_GROUPS.survey),
    levels: Math.max(minimumGroup, SMALLEST_GROUPS.levels),
  };
}

/**
 * Sums are kept in whole steps, so that they do not depend on the order of adding: an index of three or four answers
 * is a whole number of twelfths of a point, a score of six or seven scenarios one of 1/1.26 points.
 */
export function stepsPerPoint(columnId: string): number {
  if (columnId === "obstacles") return 1;
  return columnId === "scenarios" ? 1.26 : 12;
}
