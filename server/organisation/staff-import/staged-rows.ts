import { randomUUID } from "node:crypto";
import { foldEmail } from "@/db/queries/organisation/person";
import type { ImportCounts } from "@/db/queries/organisation/staff-import";
import type { StagedPerson, StagedUnit, StoredProblem } from "@/db/writes/staff-import";
import { type CHANGE_ACTIONS, type StoredUnit } from "@/lib/organisation/staff-import/import-facts";
import { visibleLine } from "@/lib/text/visible-text";
import type { ImportPlan } from "@/lib/organisation/staff-import/import-plan";

/** The rows of a plan as they are staged; ids of what is added are made here. */
export type StagedRows = {
  units: StagedUnit[];
  people: StagedPerson[];
  problems: StoredProblem[];
  counts: ImportCounts;
};

function countActions(changes: readonly { action: (typeof CHANGE_ACTIONS)[number] }[], unchanged: number) {
  const counts = { add: 0, change: 0, move: 0, restore: 0, unchanged };
  for (const { action } of changes) counts[action] += 1;
  return counts;
}

/** Turns a plan into rows, codes into the ids of stored and of new units. */
export function stagedRows(importId: string, plan: ImportPlan, stored: readonly StoredUnit[]): StagedRows {
  const unitIds = new Map(stored.map(({ code, id }) => [visibleLine(code), id]));
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
  return {
    units,
    people,
    problems: plan.problems.map((problem, ordinal) => ({ importId, ordinal, ...problem })),
    counts: {
      units: countActions(plan.units, plan.unchanged.units),
      people: countActions(plan.people, plan.unchanged.people),
    },
  };
}
