import { listGroupSums, listUnitSums } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { hasFigures } from "@/lib/review/build-report";
import { type Differing, differingUnits } from "@/lib/review/differing-units";
import type { ReachFigures } from "@/lib/review/overview";
import { reachSummary } from "@/lib/review/reach-summary";
import { restDifferences } from "@/lib/review/rest-difference";
import { joinColumns, NO_COLUMNS } from "@/lib/release/column-sums";
import { unitSpread } from "@/lib/review/unit-spread";
import type { ReachedCampaign } from "./reach";

/** What is computed over all units in reach. `differing`: by unit, of those that are compared with the rest. */
type OverAll = ReachFigures & { differing: ReadonlyMap<string, readonly Differing[]> };

/** The topmost units in reach: together they have all groups in reach. */
function topmostOf({ units }: ReachedCampaign): ReachedCampaign["units"] {
  const within = new Set(units.map(({ id }) => id));
  return units.filter(({ parentId }) => parentId === null || !within.has(parentId));
}

/** Of the units and groups outside the reach a reviewer learns nothing here either. */
async function computeOverAll(db: Reader, reached: ReachedCampaign): Promise<OverAll> {
  const { campaign, units } = reached;
  const sums = new Map((await listUnitSums(db, campaign.id, "index")).map((row) => [row.unitId, row]));
  const columnsOf = (id: string) => sums.get(id)?.columns ?? NO_COLUMNS;
  const whole = topmostOf(reached).reduce((joined, { id }) => joinColumns(joined, columnsOf(id)), NO_COLUMNS);
  const compared = units
    .map(({ id }) => ({ id, differences: restDifferences(whole, columnsOf(id)) }))
    .filter(({ differences }) => differences.length > 0);
  const found = differingUnits(compared);
  const within = new Set(units.map(({ id }) => id));
  const groups = (await listGroupSums(db, campaign.id, "index")).filter(({ unitId }) => within.has(unitId));
  const figures = [...sums].map(([id, row]) => [id, { invited: row.invited, hasFigures: hasFigures(row) }] as const);
  return {
    differing: new Map(compared.map(({ id }) => [id, found.get(id) ?? []])),
    spread: unitSpread(groups.map(({ columns }) => columns)),
    summary: reachSummary(units, new Map(figures)),
  };
}

/** Reaches that are kept: a ministry has some reviewers, who read one or two campaigns. */
const KEPT = 20;
const keptOf = new WeakMap<Reader, Map<string, Promise<OverAll>>>();

/** What a release gives for a reach never changes: its hash and the topmost units say which it is. */
const keyOf = (reached: ReachedCampaign) =>
  [reached.campaign.id, reached.release?.hash, ...topmostOf(reached).map(({ id }) => id)].join("\n");

/**
 * What is said of all units in reach of a released campaign. Computed once for each reach, because it takes all of its
 * figures: a fifth of a second for 2,000 units.
 */
export function findReachFigures(db: Reader, reached: ReachedCampaign): Promise<OverAll> {
  const kept = keptOf.get(db) ?? new Map<string, Promise<OverAll>>();
  keptOf.set(db, kept);
  const key = keyOf(reached);
  const known = kept.get(key);
  if (known) return known;
  const computed = computeOverAll(db, reached);
  kept.set(key, computed);
  // What failed is tried again; what was kept first goes first.
  computed.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return computed;
}
