import { visibleLine } from "../../text/visible-text";
import { alikeAmong } from "../../text/look-alikes";
import { IMPORT_FILES, type ImportFile } from "./import-columns";
import type { Change, PersonFacts, StoredStaff, StoredUnit, UnitFacts } from "./import-facts";
import type { ImportProblem } from "./import-problem";
import { planPeople } from "./people-changes";
import { readRows } from "./table-rows";
import { planUnits } from "./unit-changes";

/** With a problem, nothing of the plan may be carried out. */
export type ImportPlan = {
  units: Change<UnitFacts>[];
  people: Change<PersonFacts>[];
  unchanged: { units: number; people: number };
  problems: ImportProblem[];
};

type Tables = Record<ImportFile, readonly (readonly string[])[] | null>;

/** By file, the file as a whole first, then by row. */
function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort(
    (a, b) => IMPORT_FILES.indexOf(a.file) - IMPORT_FILES.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/**
 * What files of units and people (null: not given) would change in the stored organisation. Units are known by their
 * code, people by their folded address. Nothing is ever removed: what a file does not mention stays; an archived unit
 * that it mentions comes back. The order of rows does not matter, and the same files again change nothing.
 */
export function planImport(
  stored: { units: readonly StoredUnit[]; people: readonly StoredStaff[] },
  files: Tables,
  foldEmail: (email: string) => string,
): ImportPlan {
  const storedUnits = new Map(stored.units.map((unit) => [visibleLine(unit.code), unit]));
  const unitRows = files.units ? readRows("units", files.units) : { rows: [], problems: [] };
  const peopleRows = files.people ? readRows("people", files.people) : { rows: [], problems: [] };
  const canReadUnits = unitRows.rows.length > 0 || unitRows.problems.length === 0;
  const units = planUnits(storedUnits, unitRows.rows);
  const people = planPeople(
    stored.people,
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
    problems: inOrder([...unitRows.problems, ...peopleRows.problems, ...units.problems, ...people.problems]),
  };
}
