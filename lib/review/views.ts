import type { Text } from "../instrument/text";
import type { Comparisons } from "./compare-unit";
import type { Trend } from "./trend";
import type { Coverage, IndexFigure, Participation, UnitRef, UnitReport } from "./unit-report";
import type { Shown } from "./shown";

/** What the pages of a unit and of an organisation show beside the report. */

/** A unit directly below, with its figures at a glance. */
export type UnitBelow = { unit: UnitRef; participation: Participation; coverage: Coverage; overall: Shown | null };

/**
 * A unit beside others and over time. `restOf`: what the rest is of: the organisation, or else the units that the
 * reviewer reaches. `below`: in the order of the structure.
 */
export type UnitView = Comparisons & {
  trend: Trend;
  restOf: "organisation" | "reach";
  below: readonly UnitBelow[];
  /** The unit whose group gives more than 40 % of the answers; null where none does. */
  dominant: UnitRef | null;
};

/** An organisation as a whole: all units of a campaign together. */
export type OrganisationReport = Pick<
  UnitReport,
  "campaign" | "participation" | "coverage" | "overall" | "indices" | "lines" | "notes" | "answered"
> &
  Comparisons & {
    /** Of the unit at the top; of a campaign with several tops its title. */
    name: Pick<Text, "kk" | "ru" | "en">;
    /** The unit at the top, where there is one. */
    unitId: string | null;
    units: {
      all: number;
      /** Units with people invited, below the top, without an index of their own. */
      without: readonly UnitRef[];
    };
  };

/** An index with a mean. */
export type ShownIndex = IndexFigure & { mean: Shown };
export const hasMean = (figure: IndexFigure): figure is ShownIndex => figure.mean !== null;

/** Whether a report has anything to look at: an index, or answers to a survey question. */
export function hasAnyFigure({ indices, lines }: Pick<UnitReport, "indices" | "lines">): boolean {
  return indices.some(hasMean) || lines.NS1 !== null || lines.NS2 !== null;
}
