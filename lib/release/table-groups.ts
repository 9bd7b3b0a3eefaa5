import type { Instrument } from "../instrument/schema";
import type { TreeUnit } from "../organisation/unit-tree";
import { LEFT_OPEN } from "../policy/privacy";
import { groupColumns } from "./column-pools";
import { ONLINE, type Origin, type ReleasedGroup, type ReleaseTable } from "./figures";
import { formGroups } from "./form-groups";
import { levelStarts, type Start } from "./level-pools";
import {
  emptyTablePool,
  joinTablePools,
  ofOrigin,
  originsOf,
  type ResponsePools,
  type TablePool,
} from "./response-pools";
import { qualityScales } from "./scales";

/**
 * A unit of a campaign: how many of it are invited, and how many are on its staff list, which stand for an import's. In a
 * reporting group nobody works: it is a node of the tree, and no unit that figures cover.
 */
export type InvitedUnit = TreeUnit & { invited: number; staff: number; isReportingGroup?: boolean };

/** A group as published, with what the quality of scales is computed from. */
export type FormedGroup = ReleasedGroup & { scales: TablePool["scales"] };

/**
 * Every unit begins with its own people; one without any has a place all the same, so that campaigns compare. A reporting
 * group has none: the unit above compares with a campaign without it.
 */
function unitStarts(
  instrument: Instrument,
  units: readonly InvitedUnit[],
  pools: ResponsePools,
  table: ReleaseTable,
  origin: Origin,
): ReadonlyMap<string, Start> {
  const byUnit = ofOrigin(pools, table, origin);
  const none = emptyTablePool(table, qualityScales(instrument));
  return new Map(
    units
      .filter(({ isReportingGroup }) => isReportingGroup !== true)
      .map(({ id, invited, staff }) => {
        const pool = byUnit.get(id) ?? none;
        return [id, { pool, invited: origin === ONLINE ? invited : staff, unitIds: [id] }];
      }),
  );
}

/** Who could have answered: an import without a whole staff list has its own rows only. */
const couldAnswer = ({ pool, invited }: Start) => Math.max(invited, pool.columns.people);

const join = (a: Start, b: Start): Start => ({
  pool: joinTablePools(a.pool, b.pool),
  invited: a.invited + b.invited,
  unitIds: [...a.unitIds, ...b.unitIds],
});

/** Enough people, of whom some could have kept silent (architecture.md, "The release", 3). */
const suffices = (start: Start, smallest: number) =>
  start.pool.columns.people >= smallest && couldAnswer(start) >= smallest + LEFT_OPEN;

function groupsOf(
  units: readonly TreeUnit[],
  starts: ReadonlyMap<string, Start>,
  of: Pick<FormedGroup, "table" | "origin">,
  smallest: number,
): FormedGroup[] {
  const groups = formGroups(
    units,
    (unitId) => starts.get(unitId),
    join,
    (start) => suffices(start, smallest),
  );
  return groups.map(({ unitId, pool: start }) => ({
    ...of,
    unitId,
    people: start.pool.columns.people,
    invited: couldAnswer(start),
    coveredUnitIds: [...start.unitIds].sort(),
    columns: groupColumns(start.pool.columns, smallest),
    scales: start.pool.scales,
  }));
}

const byUnitAndOrigin = (a: ReleasedGroup, b: ReleasedGroup) =>
  a.unitId === b.unitId ? (a.origin < b.origin ? -1 : 1) : a.unitId < b.unitId ? -1 : 1;

/**
 * The groups of a table, by unit: responses given here and those of each import walk by themselves
 * (architecture.md, "The release", 1–5).
 */
export function tableGroups(
  instrument: Instrument,
  units: readonly InvitedUnit[],
  pools: ResponsePools,
  table: Exclude<ReleaseTable, "levels">,
  smallest: number,
): FormedGroup[] {
  return originsOf(pools)
    .flatMap((origin) => {
      const starts = unitStarts(instrument, units, pools, table, origin);
      return groupsOf(units, starts, { table, origin }, smallest);
    })
    .sort(byUnitAndOrigin);
}

/** The groups of the levels, by unit: whole groups of the index table, joined on a walk of their own. */
export function levelGroups(
  units: readonly TreeUnit[],
  pools: ResponsePools,
  indexGroups: readonly ReleasedGroup[],
  smallest: number,
): FormedGroup[] {
  return originsOf(pools)
    .flatMap((origin) =>
      groupsOf(units, levelStarts(pools, origin, indexGroups), { table: "levels", origin }, smallest),
    )
    .sort(byUnitAndOrigin);
}
