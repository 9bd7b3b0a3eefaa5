import type { GroupColumns } from "../release/figures";

/** One group with more than this share of the answers speaks for the whole (measurement.md §4.10). */
export const DOMINANT_SHARE = 0.4;

/**
 * The unit of the group that gives more than 40 % of the answers to some column, among at least two groups with it; null
 * where none does. The name of the group that the remark on a report speaks of.
 */
export function dominantGroup(groups: readonly { unitId: string; columns: GroupColumns }[]): string | null {
  const all = groups.map(({ unitId, columns }) => ({ unitId, sums: { ...columns.numbers, ...columns.counts } }));
  const columnIds = new Set(all.flatMap(({ sums }) => Object.keys(sums)));
  for (const id of columnIds) {
    const having = all.flatMap(({ unitId, sums }) => (sums[id] ? [{ unitId, n: sums[id].n }] : []));
    const total = having.reduce((sum, { n }) => sum + n, 0);
    const found = having.length > 1 && having.find(({ n }) => n > DOMINANT_SHARE * total);
    if (found) return found.unitId;
  }
  return null;
}
