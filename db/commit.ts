import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { ActKind, PreparingKind } from "../lib/audit/acts";
import { dialect } from "./dialect";
import { auditEvent, auditTally } from "./schema/audit";
import type { Database, Write } from "./write";
import { inParts } from "./writes/in-parts";

/** What happens to responses, invitations and mail, of which only the number in a day is kept. */
export const COUNTED_KINDS = [
  "response-started",
  "answers-saved",
  "response-submitted",
  "response-claimed",
  "response-withheld",
  "response-deleted",
  "plan-saved",
  "practice-saved",
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

/** The units whose people an act is about, by id; "everywhere" where it can concern any. */
export type TouchedUnits = readonly string[] | "everywhere";

type Act = { at: Date; actorId: string | null; subjectId: string | null };

/**
 * What the audit log keeps of a commit. Acts name actor and subject (a person, a unit, an import, a campaign)
 * and, where they prepare who can be invited, the units they touched;
 * events of responses and mail are counted by day and campaign and name nobody (architecture.md, "People and
 * responses").
 */
export type AuditEvent =
  | (Act & { kind: PreparingKind; units: TouchedUnits })
  | (Act & { kind: Exclude<ActKind, PreparingKind> })
  | {
      kind: CountedKind;
      at: Date;
      campaignId?: string | null;
      /** How many people, mails or responses it is about, for the operator's log; not kept in the audit log. */
      rows?: number;
    };

type ActEvent = Extract<AuditEvent, Act>;

const isAct = (event: AuditEvent): event is ActEvent => "subjectId" in event;

function rowOf(event: ActEvent): typeof auditEvent.$inferInsert {
  const { kind, at, actorId, subjectId } = event;
  const unitIds = "units" in event && event.units !== "everywhere" ? [...new Set(event.units)] : null;
  return { id: randomUUID(), kind, at, actorId, subjectId, unitIds };
}

/** More than connections that count at the same time; two on one part wait for each other, no more. */
const PARTS = 64;
const ownPart = dialect === "postgres" ? sql<number>`pg_backend_pid() % ${sql.raw(String(PARTS))}` : sql<number>`0`;

const addTally: Write["statement"] = (db) =>
  db
    .insert(auditTally)
    .values({
      kind: sql.placeholder("kind"),
      day: sql.placeholder("day"),
      campaignId: sql.placeholder("campaignId"),
      part: ownPart,
      count: sql.placeholder("count"),
    })
    .onConflictDoUpdate({
      target: [auditTally.kind, auditTally.day, auditTally.campaignId, auditTally.part],
      set: { count: sql`${auditTally.count} + excluded.count` },
    });

function recordTally({ kind, at, campaignId }: Exclude<AuditEvent, ActEvent>): Write {
  const row = { kind, day: at.toISOString().slice(0, 10), campaignId: campaignId ?? "" };
  return {
    statement: addTally,
    values: { ...row, count: 1 },
    addsTo: `tally ${row.kind} ${row.day} ${row.campaignId}`,
  };
}

function recordEvents(events: readonly AuditEvent[]): Write[] {
  return [
    ...inParts(events.filter(isAct).map(rowOf), (rows) => ({ statement: (db) => db.insert(auditEvent).values(rows) })),
    ...events.filter((event) => !isAct(event)).map(recordTally),
  ];
}

/**
 * Applies all writes and records the audit event (or all of several), or does nothing.
 * Returns false when a write that must change a row did not (somebody else was faster); throws on database errors.
 */
export function commit(
  db: Database,
  event: AuditEvent | readonly [AuditEvent, ...AuditEvent[]],
  writes: readonly Write[],
): Promise<boolean> {
  const events = "kind" in event ? [event] : event;
  return db.apply([...writes, ...recordEvents(events)], events);
}
