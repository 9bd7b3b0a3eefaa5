import { columns } from "../columns";

const { table, text, time, integer, json, primaryKey, index } = columns;

/** Who did what to an account, a unit, an import or a campaign, and when. */
export const auditEvent = table(
  "audit_event",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    at: time("at").notNull(),
    actorId: text("actor_id"),
    subjectId: text("subject_id"),
    /** Whose units an act about staff, links or roles touched; null for all of them, and where nobody wrote it down. */
    unitIds: json<readonly string[]>("unit_ids"),
  },
  (columns) => [
    index("audit_event_actor").on(columns.actorId, columns.kind),
    index("audit_event_subject").on(columns.subjectId, columns.kind),
  ],
);

/**
 * What happened to responses, counted by day only: no actor, no response, no time of day,
 * so that the log cannot become a list of who answered when.
 */
export const auditTally = table(
  "audit_tally",
  {
    kind: text("kind").notNull(),
    day: text("day").notNull(),
    /** The campaign of the responses; empty outside any. */
    campaignId: text("campaign_id").notNull().default(""),
    /**
     * Several connections count at the same time, each mostly on a row of its own: on one row they would wait for each
     * other's disks. The count is the sum of all parts. Always 0 on SQLite, which has one writer.
     */
    part: integer("part").notNull().default(0),
    count: integer("count").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.kind, columns.day, columns.campaignId, columns.part] })],
);
