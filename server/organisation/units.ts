import { commit } from "@/db/commit";
import { countPeopleByUnit, findUnit, listUnits, type StoredUnitRow } from "@/db/queries/organisation/unit";
import { countUnitTies, type UnitTies } from "@/db/queries/personal/unit-ties";
import type { Database, Reader } from "@/db/write";
import { removeUnitTokens } from "@/db/writes/api-token";
import { markArchived, markRestored, raiseRevision, removeUnit } from "@/db/writes/unit";
import type { Locale } from "@/lib/instrument/locales";
import { type UnitTree, unitTree } from "@/lib/organisation/unit-overview";

/** The organisation's tree with the number of people, as a page in this language shows it. */
export async function readUnitTree(db: Reader, locale: Locale): Promise<UnitTree<StoredUnitRow>> {
  return unitTree(await listUnits(db), await countPeopleByUnit(db), locale);
}

export const UNIT_ACTS = ["archive", "restore", "delete"] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

/** What may be done with a unit, and what stands in the way of the rest. */
export type UnitOptions = { acts: UnitAct[]; ties: UnitTies; isParentArchived: boolean };

/** What may be done with a unit as things stand. */
export async function listUnitOptions(db: Reader, unit: StoredUnitRow): Promise<UnitOptions> {
  const ties = await countUnitTies(db, unit.id);
  const parent = unit.parentId === null ? undefined : await findUnit(db, unit.parentId);
  const isParentArchived = parent !== undefined && parent.archivedAt !== null;
  const isEmpty = ties.people === 0 && ties.activeChildren === 0;
  const isFree = Object.values(ties).every((count) => count === 0);
  const acts: UnitAct[] = unit.archivedAt === null ? (isEmpty ? ["archive"] : []) : isParentArchived ? [] : ["restore"];
  return { acts: isFree ? [...acts, "delete"] : acts, ties, isParentArchived };
}

/** Archives, restores or deletes a unit; false when something stands in the way. */
export function changeUnit(db: Database, id: string, act: UnitAct, actorId: string, now: Date): Promise<boolean> {
  const by = { at: now, actorId, subjectId: id };
  if (act === "archive") return commit(db, { kind: "unit-archived", ...by }, [markArchived(id, now), raiseRevision()]);
  if (act === "restore") return commit(db, { kind: "unit-restored", ...by }, [markRestored(id), raiseRevision()]);
  return commit(db, { kind: "unit-deleted", ...by }, [removeUnitTokens(id), removeUnit(id), raiseRevision()]);
}
