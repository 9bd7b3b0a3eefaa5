import { alikeAmong, lookOf, scriptsOf, strayLetter } from "../../text/look-alikes";
import type { StoredUnit, UnitRow } from "./import-facts";
import type { ImportFile } from "./import-columns";
import type { ImportProblem } from "./import-problem";
import { problemOf } from "./table-rows";

/** There is no unit with this code, but one that looks the same: says in which letters it is written. */
export function alikeProblem(
  file: ImportFile,
  row: number,
  column: string,
  code: string,
  found: string,
): ImportProblem {
  return problemOf(file, row, column, `alike-${scriptsOf(found)[0] ?? "latin"}`, code, found);
}

/** What is wrong with the code of a row that no other row of the file has. */
function singleProblem(
  { row, facts: { code } }: UnitRow,
  stored: ReadonlyMap<string, StoredUnit>,
  alike: (code: string) => string | undefined,
): ImportProblem[] {
  // Codes that are in force stay, however they are written.
  if (stored.has(code)) return [];
  const found = alike(code);
  if (found !== undefined) return [problemOf("units", row, "code", "twin-stored", code, found)];
  const stray = strayLetter(code);
  return stray ? [problemOf("units", row, "code", `letter-${stray.script}`, code, stray.letter)] : [];
}

/** Codes that stand in several rows, that look like others, in the file or stored, or that mix scripts. */
export function codeProblems(units: readonly UnitRow[], stored: ReadonlyMap<string, StoredUnit>): ImportProblem[] {
  const alike = alikeAmong([...stored.keys()]);
  const byLook = new Map<string, UnitRow[]>();
  for (const unit of units) {
    const look = lookOf(unit.facts.code);
    if (look !== "") byLook.set(look, [...(byLook.get(look) ?? []), unit]);
  }
  return [...byLook.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    if (rows.length === 1) return singleProblem(first, stored, alike);
    if (rows.every(({ facts }) => facts.code === first.facts.code))
      return rows.map(({ row, facts }) => problemOf("units", row, "code", "doubled-code", facts.code));
    const named = rows.map(({ row, facts }) => `${facts.code} (${row})`).join(", ");
    return [problemOf("units", first.row, "code", "twin-codes", named)];
  });
}
