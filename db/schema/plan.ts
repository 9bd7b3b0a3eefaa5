import type { Answers } from "../../lib/response/answers";
import type { ScoreParameters } from "../../lib/scoring/parameters";
import { columns } from "../columns";
import type { MailState } from "./mail";
import { response } from "./response";

const { table, text, time, boolean, integer, json, primaryKey, index } = columns;

const ofResponse = () =>
  text("response_id")
    .notNull()
    .references(() => response.id, { onDelete: "cascade" });

/** What somebody means to do after their result, and whether a mail is to remind them of its dates. */
export const plan = table("plan", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => response.id, { onDelete: "cascade" }),
  isReminded: boolean("is_reminded").notNull().default(false),
  createdAt: time("created_at").notNull(),
});

/** One row for each step that was chosen. Days are those of Kazakhstan, as 2026-11-24. */
export const planStep = table(
  "plan_step",
  {
    responseId: ofResponse(),
    /** A step of the advice: principle, level and number, as P1.L1.2. */
    step: text("step").notNull(),
    dueOn: text("due_on").notNull(),
    note: text("note").notNull().default(""),
    doneAt: time("done_at"),
    /** The day of which a mail has reminded. */
    remindedOn: text("reminded_on"),
  },
  (columns) => [
    primaryKey({ columns: [columns.responseId, columns.step] }),
    index("plan_step_due_on").on(columns.dueOn),
  ],
);

/** A reminder of dates in a plan. To whom it goes is looked up when it is sent. */
export const planMail = table(
  "plan_mail",
  {
    id: text("id").primaryKey(),
    responseId: ofResponse(),
    state: text("state").$type<MailState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    dueAt: time("due_at").notNull(),
    finishedAt: time("finished_at"),
  },
  (columns) => [
    index("plan_mail_due").on(columns.state, columns.dueAt),
    index("plan_mail_response").on(columns.responseId),
  ],
);

/** What somebody has written into a practice card, one row for each field. */
export const practiceNote = table(
  "practice_note",
  {
    responseId: ofResponse(),
    card: text("card").notNull(),
    field: text("field").notNull(),
    text: text("text").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.responseId, columns.card, columns.field] })],
);

/**
 * What somebody answered once more to the statements on the principles of their plan, and the parameters of that day.
 * It is no response: nothing that counts responses can reach it.
 */
export const recheck = table("recheck", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => response.id, { onDelete: "cascade" }),
  answers: json<Answers>("answers").notNull(),
  parameters: json<ScoreParameters>("parameters").notNull(),
  answeredAt: time("answered_at").notNull(),
});
