import type { MeasurementParameters } from "../../lib/scoring/parameters";
import { columns } from "../columns";
import { person } from "./person";

const { table, text, time, integer, decimal, json, primaryKey, uniqueIndex, index } = columns;

/** One person's set of answers. It belongs to a person, or to whoever holds its recovery code. */
export const response = table(
  "response",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    instrumentVersion: text("instrument_version").notNull(),
    consentVersion: text("consent_version").notNull(),
    /** Orders the options of the scenarios for this response, the same each time. */
    shuffleSeed: integer("shuffle_seed").notNull(),
    /** HMAC of the recovery code; null once the response belongs to a person. */
    recoveryHash: text("recovery_hash"),
    /** Which recovery code is in force; a new one ends the codes and device grants before it. */
    codeGeneration: integer("code_generation").notNull().default(0),
    /** Raised with every saved answer, so that a submission can tell whether it has read all of them. */
    revision: integer("revision").notNull().default(0),
    createdAt: time("created_at").notNull(),
    submittedAt: time("submitted_at"),
  },
  (columns) => [
    uniqueIndex("response_recovery_hash").on(columns.recoveryHash),
    index("response_person").on(columns.personId),
    index("response_created_at").on(columns.createdAt),
  ],
);

/** One row per answered item. A null value is an answer taken back. */
export const answer = table(
  "answer",
  {
    responseId: text("response_id")
      .notNull()
      .references(() => response.id, { onDelete: "cascade" }),
    itemId: text("item_id").notNull(),
    value: text("value"),
    answeredAt: time("answered_at").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.responseId, columns.itemId] })],
);

/** Written once, at submission: indices and scores 0–100 (null: not enough answers) and the parameters used. */
export const score = table("score", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => response.id, { onDelete: "cascade" }),
  p1: decimal("p1"),
  p2: decimal("p2"),
  p3: decimal("p3"),
  p4: decimal("p4"),
  p5: decimal("p5"),
  p6: decimal("p6"),
  p7: decimal("p7"),
  overall: decimal("overall"),
  scenarioScore: decimal("scenario_score"),
  obstacles: integer("obstacles"),
  parameters: json<MeasurementParameters>("parameters").notNull(),
});
