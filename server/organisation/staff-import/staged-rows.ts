import { randomUUID } from "node:crypto";
import { foldEmail } from "@/lib/text/fold-email";
import type { ImportCounts, ImportFacts } from "@/db/queries/organisation/staff-import";
import type { StagedPerson, StagedUnit, StoredProblem } from "@/db/writes/staff-import";
import { type CHANGE_ACTIONS, type StoredUnit } from "@/lib/organisation/staff-import/import-facts";
import { unitsByCode } from "@/lib/organisation/units-by-code";
import type { ImportPlan } from "@/lib/organisation/staff-import/import-plan";

/** The rows of a plan as they are staged; ids of what is added are made here. */
export type StagedRows = {
  units: StagedUnit[];
  people: StagedPerson[];
  problems: StoredProblem[];
  counts: ImportCounts;
  /** Where the files were read; null where none was given, or none could be. */
  facts: ImportFacts;
  /** How many of the people are missing from the file. */
  missing: number;
};

function countActions(changes: readonly { action: (typeof CHANGE_ACTIONS)[number] }[], unchanged: number) {
  const counts = { add: 0, change: 0, move: 0, restore: 0, unchanged };
  for (const { action } of changes) counts[action] += 1;
  return counts;
}

/** Turns a plan into rows, codes into the ids of stored and of new units. */
export function stagedRows(
  importId: string,
  plan: ImportPlan,
  stored: readonly StoredUnit[],
  facts: ImportFacts,
): StagedRows {
  const unitIds = new Map([...unitsByCode(stored)].map(([code, { id }]) => [code, id]));
  const units = plan.units.map(({ row, action, id, before, after }, ordinal): StagedUnit => {
    const unitId = id ?? randomUUID();
    unitIds.set(after.code, unitId);
    return { importId, ordinal, row, action, unitId, before, ...after };
  });
  for (const staged of units) staged.parentId = staged.parentCode ? (unitIds.get(staged.parentCode) ?? null) : null;
  const people = plan.people.map(({ row, action, id, before, after }, ordinal): StagedPerson => ({
    ...{ importId, ordinal, row, action, before, ...after },
    personId: id ?? randomUUID(),
    emailFolded: foldEmail(after.email),
    // Missing only where the plan names a problem, and then nothing is made valid.
    unitId: unitIds.get(after.unitCode) ?? "",
  }));
  const leaving = plan.missing.map(({ id, unitCode, namesakeRow, ...facts }, place): StagedPerson => {
    const { email, emailFolded, name, locale } = facts;
    const code = unitCode ?? "";
    return {
      ...{ importId, ordinal: people.length + place, before: null },
      ...(namesakeRow === null ? { row: 0, action: "leave" } : { row: namesakeRow, action: "ask" }),
      ...{ personId: id, unitId: unitIds.get(code) ?? "", unitCode: code, email, emailFolded, name, locale },
    };
  });
  return {
    units,
    people: [...people, ...leaving],
    problems: plan.problems.map((problem, ordinal) => ({ importId, ordinal, ...problem })),
    counts: {
      units: countActions(plan.units, plan.unchanged.units),
      people: countActions(plan.people, plan.unchanged.people),
    },
    facts,
    missing: leaving.length,
  };
}

/** How many rows are staged: units, people and problems together. */
export const stagedTotal = ({ units, people, problems }: StagedRows) => units.length + people.length + problems.length;

/** At most `size` rows from `from` on, counted over units, people and problems together. */
export function stagedPart({ units, people, problems }: StagedRows, from: number, size: number) {
  const slice = <Row>(rows: Row[], start: number) => rows.slice(Math.max(start, 0), Math.max(start + size, 0));
  return {
    units: slice(units, from),
    people: slice(people, from - units.length),
    problems: slice(problems, from - units.length - people.length),
  };
}
