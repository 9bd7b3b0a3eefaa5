import { unitsByCode } from "../units-by-code";
import { alikeAmong } from "../../text/look-alikes";
import { IMPORT_FILES, type ImportFile } from "./import-columns";
import type { Change, MissingPerson, PersonFacts, StoredStaff, StoredUnit, UnitFacts } from "./import-facts";
import type { ImportProblem } from "./import-problem";
import { planPeople } from "./people-changes";
import type { CellProblem } from "./sheet-facts";
import { readRows, type ReadRows } from "./table-rows";
import { planUnits } from "./unit-changes";

/** With a problem, nothing of the plan may be carried out. */
export type ImportPlan = {
  units: Change<UnitFacts>[];
  people: Change<PersonFacts>[];
  unchanged: { units: number; people: number };
  /** People without a role in the units that the file of people names, who are not in it. */
  missing: MissingPerson[];
  problems: ImportProblem[];
  /** The rows in which the titles were found. */
  titleRows: Record<ImportFile, number | null>;
  /** Titles of columns that are none of ours and are not read. */
  leftOut: Record<ImportFile, string[]>;
};

type Tables = Record<ImportFile, readonly (readonly string[])[] | null>;

const notGiven = <File extends ImportFile>(): ReadRows<File> => ({
  rows: [],
  problems: [],
  titleRow: null,
  leftOut: [],
});
const NO_PROBLEMS: Record<ImportFile, readonly CellProblem[]> = { units: [], people: [] };

type Stored = { units: readonly StoredUnit[]; people: readonly StoredStaff[] };

/** The stored organisation with codes as files have them: without signs that nobody sees. */
function byVisibleCodes({ units, people }: Stored): { units: Map<string, StoredUnit>; people: StoredStaff[] } {
  const byCode = unitsByCode(units);
  const seen = new Map([...byCode].map(([code, unit]) => [unit.code, code]));
  const visible = (code: string | null) => (code === null ? null : (seen.get(code) ?? code));
  return {
    units: new Map([...byCode].map(([code, unit]) => [code, { ...unit, code, parentCode: visible(unit.parentCode) }])),
    people: people.map((person) => ({ ...person, unitCode: visible(person.unitCode) })),
  };
}

/** By file, the file as a whole first, then by row. */
function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort(
    (a, b) => IMPORT_FILES.indexOf(a.file) - IMPORT_FILES.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/**
 * What files of units and people (null: not given) would change in the stored organisation. Units are known by their
 * code, people by their folded address. Nothing is removed by itself: what a file does not mention stays, and who is
 * missing from it is told; an archived unit that it mentions comes back. The order of rows does not matter, and the
 * same files again change nothing. `cellProblems`: cells of the files in which a person sees something else than
 * stands in the tables.
 */
export function planImport(
  stored: Stored,
  files: Tables,
  foldEmail: (email: string) => string,
  cellProblems = NO_PROBLEMS,
): ImportPlan {
  const { units: storedUnits, people: storedPeople } = byVisibleCodes(stored);
  const unitRows = files.units ? readRows("units", files.units, cellProblems.units) : notGiven<"units">();
  const peopleRows = files.people ? readRows("people", files.people, cellProblems.people) : notGiven<"people">();
  const canReadUnits = unitRows.rows.length > 0 || unitRows.problems.length === 0;
  const units = planUnits(storedUnits, unitRows.rows);
  const people = planPeople(
    storedPeople,
    peopleRows.rows,
    {
      // A file of units that cannot be read says nothing about which units there will be.
      isActive: (code) => !canReadUnits || units.codes.has(code) || storedUnits.get(code)?.isArchived === false,
      alike: alikeAmong([
        ...units.codes,
        ...[...storedUnits].filter(([, { isArchived }]) => !isArchived).map(([code]) => code),
      ]),
      isArchived: (code) => storedUnits.has(code),
    },
    foldEmail,
  );
  return {
    units: units.changes,
    people: people.changes,
    unchanged: { units: units.unchanged, people: people.unchanged },
    missing: people.missing,
    problems: inOrder([...unitRows.problems, ...peopleRows.problems, ...units.problems, ...people.problems]),
    titleRows: { units: unitRows.titleRow, people: peopleRows.titleRow },
    leftOut: { units: unitRows.leftOut, people: peopleRows.leftOut },
  };
}
