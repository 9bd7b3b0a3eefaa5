import { randomUUID } from "node:crypto";
import type { PreparingKind } from "@/lib/audit/acts";
import { openDatabase } from "../client";
import { auditEvent } from "../schema/audit";

/** Puts an act of somebody, in these units, into the log of a server that is running: for tests only. */
export async function seedAct(
  databaseUrl: string,
  act: { kind: PreparingKind; at: Date; actorId: string; unitIds: readonly string[] },
): Promise<void> {
  const db = openDatabase(databaseUrl);
  const row = { id: randomUUID(), subjectId: null, ...act };
  await db.apply([{ statement: (writer) => writer.insert(auditEvent).values(row) }]);
  await db.close();
}
