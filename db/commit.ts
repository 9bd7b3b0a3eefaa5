import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { auditEvent, auditTally } from "./schema/audit";
import type { Database, Write } from "./write";

type AccountEventKind = "account-created" | "link-issued" | "password-set" | "signed-in";

type ResponseEventKind =
  | "response-started"
  | "answers-saved"
  | "response-submitted"
  | "response-claimed"
  | "response-deleted"
  | "code-renewed"
  | "responses-expired";

/**
 * What the audit log keeps of a commit. Events of accounts name actor and subject; events of responses are
 * counted by day and name nobody (architecture.md, "People and responses").
 */
export type AuditEvent =
  | { kind: AccountEventKind; at: Date; actorId: string | null; subjectId: string | null }
  | { kind: ResponseEventKind; at: Date };

function recordEvent(event: AuditEvent): Write {
  if ("subjectId" in event) return { statement: (db) => db.insert(auditEvent).values({ id: randomUUID(), ...event }) };
  const day = event.at.toISOString().slice(0, 10);
  return {
    statement: (db) =>
      db
        .insert(auditTally)
        .values({ kind: event.kind, day, count: 1 })
        .onConflictDoUpdate({
          target: [auditTally.kind, auditTally.day],
          set: { count: sql`${auditTally.count} + 1` },
        }),
  };
}

/**
 * Applies all writes and records the audit event, or does nothing.
 * Returns false when a write that must change a row did not (somebody else was faster); throws on database errors.
 */
export function commit(db: Database, event: AuditEvent, writes: readonly Write[]): Promise<boolean> {
  return db.apply([...writes, recordEvent(event)]);
}
