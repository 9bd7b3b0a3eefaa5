import { joinColumns } from "../release/column-sums";
import type { StoredUnitFigures, UnitColumns } from "../release/figures";
import type { CampaignFigures } from "./comparable-figures";

/** Figures of several units that are published beside each other, as figures of all of them. */

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Coverage compares where that of each of the units does; their digests in order are a name for it. */
function joinCoverage(figures: readonly StoredUnitFigures[]): Record<string, string> {
  const columns = [...new Set(figures.flatMap(({ coverage }) => Object.keys(coverage)))];
  const digests = (id: string) => figures.map(({ coverage }) => coverage[id] ?? "").sort();
  return Object.fromEntries(columns.map((id) => [id, digests(id).join(" ")]));
}

/** The figures of one table over these units, none of which stands below another; undefined for none. */
export function joinFigures(figures: readonly StoredUnitFigures[]): StoredUnitFigures | undefined {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return first;
  return {
    ...{ table: first.table, unitId: first.unitId },
    invited: sumOf(figures.map(({ invited }) => invited)),
    covered: sumOf(figures.map(({ covered }) => covered)),
    elsewhere: [...new Set(figures.flatMap(({ elsewhere }) => elsewhere))].sort(),
    isPartlyInNoFigure: figures.some(({ isPartlyInNoFigure }) => isPartlyInNoFigure),
    hasImported: figures.some(({ hasImported }) => hasImported),
    coverage: joinCoverage(figures),
    columns: figures.map(({ columns }) => columns).reduce(joinColumns),
  };
}

/** The sums of one table over these units. */
export function sumsOfAll(figures: readonly StoredUnitFigures[]): UnitColumns | null {
  return joinFigures(figures)?.columns ?? null;
}

/** The figures over time of all these units, in the campaigns that have figures of each; the earliest first. */
export function joinOverTime(ofUnits: readonly (readonly CampaignFigures[])[]): CampaignFigures[] {
  const [first = [], ...others] = ofUnits;
  return first.flatMap(({ campaign, figures }) => {
    const rest = others.flatMap((stored) => stored.find((each) => each.campaign.id === campaign.id)?.figures ?? []);
    const joined = rest.length === others.length ? joinFigures([figures, ...rest]) : undefined;
    return joined ? [{ campaign, figures: joined }] : [];
  });
}
