import type { Locale } from "../../lib/instrument/locales";
import type { ScoreParameters } from "../../lib/scoring/parameters";
import { columns } from "../columns";
import { answerImport } from "./answer-import";
import { campaign, invitation } from "./campaign";
import { person } from "./person";
import { unit } from "./unit";

const { table, text, time, integer, decimal, json, primaryKey, uniqueIndex, index } = columns;

/**
 * One person's set of answers. It belongs to an invitation, or to a person outside any campaign, or to whoever
 * holds its recovery code.
 */
export const response = table(
  "response",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    invitationId: text("invitation_id").references(() => invitation.id, { onDelete: "cascade" }),
    /** The campaign of its invitation: the release reads the responses of a campaign in pages. */
    campaignId: text("campaign_id").references(() => campaign.id),
    /** The unit it counts in: the respondent's at submission; null before, and outside any campaign. */
    unitId: text("unit_id").references(() => unit.id),
    instrumentVersion: text("instrument_version").notNull(),
    consentVersion: text("consent_version").notNull(),
    /** Orders the options of the scenarios for this response, the same each time. */
    shuffleSeed: integer("shuffle_seed").notNull(),
    /** HMAC of the recovery code; null where the response belongs to a person or an invitation. */
    recoveryHash: text("recovery_hash"),
    /** Which recovery code or invitation link is in force; a new one ends the device grants before it. */
    codeGeneration: integer("code_generation").notNull().default(0),
    /** Raised with every saved answer, so that a submission can tell whether it has read all of them. */
    revision: integer("revision").notNull().default(0),
    createdAt: time("created_at").notNull(),
    submittedAt: time("submitted_at"),
    /** Since when its person's account does not open it, because of a link that was handed over; null while it does. */
    lockedAt: time("locked_at"),
    /** Since when its person asks that it joins no figure of its campaign; null while it may, and outside any. */
    withheldAt: time("withheld_at"),
    /** The language of the page on which it was submitted, or that the file names; null before, and of old responses. */
    language: text("language").$type<Locale>(),
    /** The file it came from; null where it was given here. */
    importId: text("import_id").references(() => answerImport.id),
  },
  (columns) => [
    uniqueIndex("response_recovery_hash").on(columns.recoveryHash),
    index("response_person").on(columns.personId),
    uniqueIndex("response_invitation").on(columns.invitationId),
    index("response_campaign").on(columns.campaignId, columns.id),
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

/**
 * Written once, at submission: indices and scores 0–100 (null: not enough answers) and the parameters used, one set for
 * all principles or a set for each.
 */
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
  parameters: json<ScoreParameters>("parameters").notNull(),
});
