import { type AuditEvent, commit } from "@/db/commit";
import { findImportOnTheWay, listLeaving, listUnitsTouchedBy } from "@/db/queries/organisation/staff-import";
import type { Database } from "@/db/write";
import { applyImport, markToPlanAgain } from "@/db/writes/staff-import";

/**
 * A task of the worker: makes a confirmed import valid in one commit, or has it planned again where the organisation
 * is not the one any more that it was planned for.
 */
export async function applyImports(db: Database, now: Date): Promise<boolean> {
  const found = await findImportOnTheWay(db.read);
  if (found?.state !== "confirmed" || found.revision === null) return false;
  const units = await listUnitsTouchedBy(db.read, found);
  const by = { at: now, actorId: found.actorId };
  const leaving = await listLeaving(db.read, found);
  const events: [AuditEvent, ...AuditEvent[]] = [
    { ...by, kind: "staff-imported", subjectId: found.id, units },
    ...leaving.map(({ personId, unitId }) => {
      return { ...by, kind: "person-dismissed", subjectId: personId, units: [unitId] } as const;
    }),
  ];
  if (await commit(db, events, applyImport(found, found.revision, now))) return true;
  const again = { kind: "staff-read", at: now, actorId: null, subjectId: found.id } as const;
  return commit(db, again, [markToPlanAgain(found.id)]);
}
