import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { auditEvent, auditTally } from "./schema/audit";
import type { Database, Write } from "./write";

/** Acts of people (and of the worker, without an actor), each a row of its own. */
export const ACT_KINDS = [
  "account-created",
  "link-issued",
  "link-mailed",
  "password-set",
  "password-set-by-link",
  "signed-in",
  "person-changed",
  "person-dismissed",
  "person-deleted",
  "roles-changed",
  "staff-uploaded",
  "staff-read",
  "staff-refused",
  "staff-confirmed",
  "staff-imported",
  "staff-cancelled",
  "unit-archived",
  "unit-restored",
  "unit-deleted",
  "campaign-created",
  "campaign-changed",
  "campaign-copied",
  "campaign-deleted",
  "campaign-confirmed",
  "campaign-withdrawn",
  "campaign-opened",
  "campaign-extended",
  "campaign-closed-early",
  "campaign-closed",
  "participation-counted",
  "campaign-released",
  "answers-imported",
  "token-made",
  "token-revoked",
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What happens to responses, invitations and mail, of which only the number in a day is kept. */
export const COUNTED_KINDS = [
  "response-started",
  "answers-saved",
  "response-submitted",
  "response-claimed",
  "response-deleted",
  "code-renewed",
  "responses-expired",
  "people-invited",
  "invitation-opened",
  "link-requested",
  "link-renewed",
  "links-ended",
  "mail-queued",
  "mail-handled",
  "passwords-set",
] as const;
type CountedKind = (typeof COUNTED_KINDS)[number];

/**
 * What the audit log keeps of a commit. Acts name actor and subject (a person, a unit, an import, a campaign);
 * events of responses and mail are counted by day and campaign and name nobody (architecture.md, "People and
 * responses").
 */
export type AuditEvent =
  | { kind: ActKind; at: Date; actorId: string | null; subjectId: string | null }
  | { kind: CountedKind; at: Date; campaignId?: string | null };

function recordEvent(event: AuditEvent): Write {
  if ("subjectId" in event) return { statement: (db) => db.insert(auditEvent).values({ id: randomUUID(), ...event }) };
  const day = event.at.toISOString().slice(0, 10);
  return {
    statement: (db) =>
      db
        .insert(auditTally)
        .values({ kind: event.kind, day, campaignId: event.campaignId ?? "", count: 1 })
        .onConflictDoUpdate({
          target: [auditTally.kind, auditTally.day, auditTally.campaignId],
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
