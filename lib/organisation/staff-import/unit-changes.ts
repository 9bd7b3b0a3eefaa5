import type { Change, StoredUnit, UnitFacts, UnitRow } from "./import-facts";
import type { ImportProblem } from "./import-problem";
import { findKind } from "./unit-kinds";
import { findRegionCode } from "../regions";
import { problemOf, type TableRow } from "./table-rows";
import { alikeAmong } from "../../text/look-alikes";
import { alikeProblem, codeProblems } from "./alike-codes";
import { findCycles } from "../unit-tree";

/** The rows that hold a value which more than one row holds. */
export function doubledRows<Row>(rows: readonly Row[], valueOf: (row: Row) => string): Row[] {
  const times = new Map<string, number>();
  for (const row of rows) times.set(valueOf(row), (times.get(valueOf(row)) ?? 0) + 1);
  return rows.filter((row) => valueOf(row) !== "" && (times.get(valueOf(row)) ?? 0) > 1);
}

type Names = Pick<UnitFacts, "nameKk" | "nameRu" | "nameEn">;

/** The names of a unit; where a language has none, the stored one stays, or that of another language stands in. */
function namesOf({ cells }: TableRow<"units">, stored: Names | undefined): Names {
  const any = [cells.name_ru, cells.name_kk, cells.name_en].find((name) => name !== "") ?? "";
  const or = (name: string, before: string | undefined) => (name === "" ? (before ?? any) : name);
  return {
    nameKk: or(cells.name_kk, stored?.nameKk),
    nameRu: or(cells.name_ru, stored?.nameRu),
    nameEn: or(cells.name_en, stored?.nameEn),
  };
}

/** More than any unit has; a greater number is something else. */
export const MOST_WITHOUT_ADDRESS = 10_000;

/** A number of people; null for what is none. An empty cell leaves the stored one as it is. */
function readWithoutAddress(cell: string, stored: number | undefined): number | null {
  if (cell === "") return stored ?? 0;
  return /^\d+$/.test(cell) && Number(cell) <= MOST_WITHOUT_ADDRESS ? Number(cell) : null;
}

/** The units of a file as facts, with the words in it that are not understood. */
function readUnits(
  rows: readonly TableRow<"units">[],
  stored: ReadonlyMap<string, Names & Pick<UnitFacts, "withoutAddress">>,
): { units: UnitRow[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const units = rows.map((read): UnitRow => {
    const { row, cells } = read;
    const names = namesOf(read, stored.get(cells.code));
    if (names.nameRu === "") problems.push(problemOf("units", row, null, "no-name", cells.code));
    const kind = findKind(cells.kind);
    if (cells.kind !== "" && !kind) problems.push(problemOf("units", row, "kind", "unknown-kind", cells.kind));
    const region = cells.region === "" ? null : findRegionCode(cells.region);
    if (region === undefined) problems.push(problemOf("units", row, "region", "unknown-region", cells.region));
    const withoutAddress = readWithoutAddress(cells.without_address, stored.get(cells.code)?.withoutAddress);
    if (withoutAddress === null)
      problems.push(problemOf("units", row, "without_address", "not-a-number", cells.without_address));
    return {
      row,
      facts: {
        code: cells.code,
        parentCode: cells.parent_code === "" ? null : cells.parent_code,
        ...names,
        kind: kind ?? "central",
        region: region ?? null,
        withoutAddress: withoutAddress ?? 0,
      },
    };
  });
  return { units, problems };
}

/** Parents that are nowhere, or archived and not in the file. */
function parentProblems(units: readonly UnitRow[], stored: ReadonlyMap<string, StoredUnit>): ImportProblem[] {
  const inFile = new Set(units.map(({ facts }) => facts.code));
  const alike = alikeAmong([...inFile, ...stored.keys()]);
  return units.flatMap(({ row, facts: { parentCode } }) => {
    if (parentCode === null || inFile.has(parentCode)) return [];
    const parent = stored.get(parentCode);
    if (parent && !parent.isArchived) return [];
    const found = alike(parentCode);
    if (found !== undefined) return [alikeProblem("units", row, "parent_code", parentCode, found)];
    return [problemOf("units", row, "parent_code", parent ? "archived-parent" : "unknown-parent", parentCode)];
  });
}

/** Every row of every cycle in the tree as it would be. */
function cycleProblems(units: readonly UnitRow[], stored: ReadonlyMap<string, StoredUnit>): ImportProblem[] {
  const parents = new Map<string, string | null>();
  for (const { code, parentCode } of stored.values()) parents.set(code, parentCode);
  const rows = new Map<string, number>();
  for (const { row, facts } of units) {
    parents.set(facts.code, facts.parentCode);
    rows.set(facts.code, row);
  }
  const tree = [...parents].map(([id, parentId]) => ({ id, parentId }));
  return findCycles(tree)
    .flat()
    .flatMap(({ id, parentId }) => {
      const row = rows.get(id);
      return row === undefined ? [] : [problemOf("units", row, "parent_code", "cycle", parentId)];
    });
}

const FACTS = ["nameKk", "nameRu", "nameEn", "kind", "region", "withoutAddress"] as const;

function changeOf({ row, facts: after }: UnitRow, stored: StoredUnit | undefined): Change<UnitFacts> | null {
  if (!stored) return { action: "add", row, id: null, before: null, after };
  const { id, isArchived, ...before } = stored;
  const change = (action: "change" | "move" | "restore") => ({ action, row, id, before, after });
  if (isArchived) return change("restore");
  if (before.parentCode !== after.parentCode) return change("move");
  return FACTS.some((fact) => before[fact] !== after[fact]) ? change("change") : null;
}

/** What the units of a file would change in the stored tree, and what is wrong with the tree that would result. */
export function planUnits(
  stored: ReadonlyMap<string, StoredUnit>,
  rows: readonly TableRow<"units">[],
): { changes: Change<UnitFacts>[]; unchanged: number; codes: Set<string>; problems: ImportProblem[] } {
  const { units, problems } = readUnits(rows, stored);
  const changes = units.flatMap((unit) => changeOf(unit, stored.get(unit.facts.code)) ?? []);
  return {
    changes,
    unchanged: units.length - changes.length,
    codes: new Set(units.map(({ facts }) => facts.code)),
    problems: [
      ...problems,
      ...codeProblems(units, stored),
      ...parentProblems(units, stored),
      ...cycleProblems(units, stored),
    ],
  };
}
