import { cohenH } from "../benchmark/cohen-h";
import { answersNeeded } from "../benchmark/answers-needed";
import { linesOf } from "../benchmark/scorecard";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { listTopDown, type TreeUnit } from "../organisation/unit-tree";
import { enoughInvited } from "../policy/enough-invited";
import { ASSUMED_ICC, COMPARISON, MEAN_COMPARISON, NOTICEABLE, PLANNING_VALUES } from "../policy/statistics";
import { RELEASE_TABLES, type ReleaseTable, smallestGroups, type SmallestGroups } from "../release/figures";
import { formGroups, type Group } from "../release/form-groups";

/** Percent of those invited that are assumed to answer: three to choose from, and what a slider reaches. */
export const ASSUMED_RATES = [40, 60, 80] as const;
export const RATE_LIMITS = { min: 10, max: 95, step: 5 } as const;

/** A unit of a campaign that is being planned: how many are in it who would be invited. */
export type PlanUnit = TreeUnit & { invited: number; isReportingGroup: boolean };

/**
 * What a unit would show in one table: about how many answers, and of how many groups they would be; null where it would
 * have no figures of its own.
 */
export type PlannedFigure = { answers: number; groups: readonly number[] } | null;

/** A unit as it would be seen. `countsIn`: the unit in whose figures of the index its own people count, or null: in none. */
export type PlannedUnit = {
  unitId: string;
  depth: number;
  /** In the unit and all below it. */
  invited: number;
  figures: Readonly<Record<ReleaseTable, PlannedFigure>>;
  countsIn: string | null;
};

type Pool = { answers: number; invited: number };
type Groups = readonly Group<Pool>[];

const join = (a: Pool, b: Pool): Pool => ({ answers: a.answers + b.answers, invited: a.invited + b.invited });
/** Sums of shares of people are a little off whole numbers. */
const ROUNDING = 1e-9;

const suffices = (smallest: number) => (pool: Pool) =>
  pool.answers + ROUNDING >= smallest && pool.invited >= enoughInvited(smallest);

/** The groups of each table, if that share of those invited answers in every unit (architecture.md, "The release"). */
function plannedGroups(
  units: readonly PlanUnit[],
  ratePct: number,
  smallest: SmallestGroups,
): Readonly<Record<ReleaseTable, Groups>> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const own = (unitId: string): Pool | undefined => {
    const unit = byId.get(unitId);
    if (!unit || unit.isReportingGroup) return undefined;
    return { answers: (unit.invited * ratePct) / 100, invited: unit.invited };
  };
  const index = formGroups(units, own, join, suffices(smallest.index));
  const indexOf = new Map(index.map(({ unitId, pool }) => [unitId, pool]));
  return {
    index,
    survey: formGroups(units, own, join, suffices(smallest.survey)),
    // The levels begin with the whole groups of the index.
    levels: formGroups(units, (unitId) => indexOf.get(unitId), join, suffices(smallest.levels)),
  };
}

/** What is summed up the tree: those invited, and the sizes of the groups of each table. */
type Subtree = { invited: number; sizes: Record<ReleaseTable, number[]> };

/** Each unit with what it and all below it have. */
function sumUp(units: readonly PlanUnit[], groups: Readonly<Record<ReleaseTable, Groups>>): Map<string, Subtree> {
  const subtrees = new Map(
    units.map(({ id, invited }): [string, Subtree] => [id, { invited, sizes: { index: [], survey: [], levels: [] } }]),
  );
  for (const table of RELEASE_TABLES)
    for (const { unitId, pool } of groups[table]) subtrees.get(unitId)?.sizes[table].push(pool.answers);
  for (const { unit } of listTopDown(units).reverse()) {
    const above = unit.parentId === null ? undefined : subtrees.get(unit.parentId);
    const own = subtrees.get(unit.id);
    if (!above || !own) continue;
    above.invited += own.invited;
    for (const table of RELEASE_TABLES) above.sizes[table].push(...own.sizes[table]);
  }
  return subtrees;
}

function figureOf(sizes: readonly number[]): PlannedFigure {
  if (sizes.length === 0) return null;
  return { answers: Math.floor(sizes.reduce((sum, size) => sum + size, 0) + ROUNDING), groups: sizes };
}

/**
 * Which units would have figures of their own, and of whom the people would count above, if `ratePct` percent of those
 * invited answered in each unit: by the walk of the release, top down. A forecast: nobody answers evenly.
 * @param minimum the campaign's smallest group
 */
export function planFigures(units: readonly PlanUnit[], ratePct: number, minimum: number): PlannedUnit[] {
  const groups = plannedGroups(units, ratePct, smallestGroups(minimum));
  const countsIn = new Map(
    groups.index.flatMap(({ unitId, coveredUnitIds }) => coveredUnitIds.map((id) => [id, unitId] as const)),
  );
  const subtrees = sumUp(units, groups);
  return listTopDown(units).flatMap(({ unit: { id }, depth }) => {
    const subtree = subtrees.get(id);
    if (!subtree) return [];
    const { index, survey, levels } = subtree.sizes;
    const figures = { index: figureOf(index), survey: figureOf(survey), levels: figureOf(levels) };
    return [{ unitId: id, depth, invited: subtree.invited, figures, countsIn: countsIn.get(id) ?? null }];
  });
}

/**
 * By how many points an index would have to change between two campaigns with so many answers each, to be seen in four of
 * five cases: 3.6 standard errors, with the planning value of the standard deviation (measurement.md §4.13).
 */
export function visibleChange({ answers }: NonNullable<PlannedFigure>): number {
  return MEAN_COMPARISON.visibleInErrors * PLANNING_VALUES.sd * Math.sqrt(2 / answers);
}

/** Answers of several groups as independent ones, with the assumed resemblance within groups (measurement.md §4.10). */
function independentAnswers({ answers, groups }: NonNullable<PlannedFigure>): number {
  if (groups.length < 2) return answers;
  const sum = groups.reduce((all, size) => all + size, 0);
  const squares = groups.reduce((all, size) => all + size ** 2, 0);
  return answers / Math.max(1, 1 + (squares / sum - 1) * ASSUMED_ICC);
}

/**
 * By how many percentage points the share that names the most frequent obstacle in the country (NS1) would have to be
 * higher in a unit, to be seen in four of five cases, unadjusted (measurement.md §4.11); null where no share would do.
 */
export function visibleSharePoints(survey: NationalSurvey, figure: NonNullable<PlannedFigure>): number | null {
  const share = Math.max(...linesOf(survey, "NS1").map(({ sharePct }) => sharePct)) / 100;
  const answers = independentAnswers(figure);
  for (let points = 1; share + points / 100 < 1; points += 1) {
    const h = cohenH(share + points / 100, share);
    const needed = answersNeeded({ h, alpha: COMPARISON.alpha, power: NOTICEABLE.power, nationalN: COMPARISON.n });
    if (needed !== null && answers >= needed) return points;
  }
  return null;
}

/** A unit that could be joined with others, and how many would be invited in it and all below it. */
type Joinable<U> = { unit: U; invited: number };

/**
 * Units too few of whom would be invited for figures of their own, even if everybody answered, by the unit above (null: at
 * the top), where there are at least two: those that can be joined. Units that are in a group already are not among them.
 */
export function joinable<U extends PlanUnit>(units: readonly U[], minimum: number): Map<string | null, Joinable<U>[]> {
  const groupIds = new Set(units.flatMap(({ id, isReportingGroup }) => (isReportingGroup ? [id] : [])));
  const invitedIn = new Map(planFigures(units, 100, minimum).map(({ unitId, invited }) => [unitId, invited]));
  const byParent = new Map<string | null, Joinable<U>[]>();
  for (const unit of units) {
    const { id, parentId, isReportingGroup } = unit;
    const invited = invitedIn.get(id) ?? 0;
    if (isReportingGroup || (parentId !== null && groupIds.has(parentId))) continue;
    if (invited === 0 || invited >= enoughInvited(minimum)) continue;
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), { unit, invited }]);
  }
  return new Map([...byParent].filter(([, siblings]) => siblings.length > 1));
}
