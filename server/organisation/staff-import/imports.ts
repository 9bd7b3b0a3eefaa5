import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { findImport, listUnitsTouchedBy } from "@/db/queries/organisation/staff-import";
import type { Database } from "@/db/write";
import { addImport, decideNamesakes, markCancelled, markConfirmed, markRemovesMissing } from "@/db/writes/staff-import";
import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { NamesakeChoice } from "@/lib/organisation/staff-import/import-facts";

/** Takes files in for the worker to read. Returns the import's id; null while another import is on its way. */
export async function startImport(
  db: Database,
  files: Record<ImportFile, Uint8Array | null>,
  actorId: string,
  now: Date,
): Promise<string | null> {
  const id = randomUUID();
  const event = { kind: "staff-uploaded", at: now, actorId, subjectId: id } as const;
  return (await commit(db, event, addImport({ id, actorId, createdAt: now, ...files }))) ? id : null;
}

/** Lets the worker make an import valid; false when it is not waiting for that. */
export async function confirmImport(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  const found = await findImport(db.read, id);
  const units = found ? await listUnitsTouchedBy(db.read, found) : [];
  return commit(db, { kind: "staff-confirmed", at: now, actorId, subjectId: id, units }, [markConfirmed(id, now)]);
}

/** Has those who are missing from the file leave the staff with an import, or stay; false when it is not waiting. */
export function decideOnMissing(db: Database, id: string, removesMissing: boolean): Promise<boolean> {
  // Nothing is done yet: carrying it out is in the log, with each person.
  return db.apply([markRemovesMissing(id, removesMissing)]);
}

/**
 * Keeps what is said of those missing whose name the file adds to their unit: of each by its ordinal, and of all others
 * (null: nothing); false when the import is not waiting for that.
 */
export function decideOnNamesakes(
  db: Database,
  id: string,
  all: NamesakeChoice | null,
  single: ReadonlyMap<number, NamesakeChoice>,
): Promise<boolean> {
  return db.apply(decideNamesakes(id, all, single));
}

/** Ends an import that is not carried out yet; false for any other. */
export function cancelImport(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  return commit(db, { kind: "staff-cancelled", at: now, actorId, subjectId: id }, markCancelled(id, now));
}
