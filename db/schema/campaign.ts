import type { Locale } from "../../lib/instrument/locales";
import type { MailWording } from "../../lib/campaign/mail-wording";
import { columns } from "../columns";
import { person } from "./person";
import { unit } from "./unit";

const { table, text, time, integer, boolean, json, primaryKey, uniqueIndex, index } = columns;

/** A dated assessment of some units. Its status follows from these times and the clock (lib/campaign/status.ts). */
export const campaign = table("campaign", {
  id: text("id").primaryKey(),
  title: json<Record<Locale, string>>("title").notNull(),
  /** What HR says to those invited, in the mail and on the page of the invitation. */
  message: json<Record<Locale, string>>("message").notNull(),
  instrumentVersion: text("instrument_version").notNull(),
  /** The smallest group of the index table; 10 or more, fixed at the opening. */
  minimumGroup: integer("minimum_group").notNull(),
  opensAt: time("opens_at").notNull(),
  closesAt: time("closes_at").notNull(),
  /** Days before the close on which those who have not submitted are reminded, the most first. */
  reminderDays: json<number[]>("reminder_days").notNull(),
  /** How the organisation opens its mails in its own words; null: in those of the product. */
  wording: json<MailWording>("wording"),
  /** Answers that nobody gave, to be looked at before a campaign: it blocks nothing and can be deleted. */
  isRehearsal: boolean("is_rehearsal").notNull().default(false),
  createdAt: time("created_at").notNull(),
  /** When the draft was confirmed: from then on it opens by itself. Null for a draft. */
  confirmedAt: time("confirmed_at"),
  /** When the worker had made the invitations. */
  openedAt: time("opened_at"),
  /** When the worker had kept the tree and ended the links. From then on nothing of the campaign changes. */
  closedAt: time("closed_at"),
});

/**
 * One row, changed by everything that decides which units take part when: of two that decide at the same time on what
 * they have read, one has to read again. So no unit gets into two campaigns within six months.
 */
export const campaignCalendar = table("campaign_calendar", {
  id: text("id").primaryKey(),
  version: integer("version").notNull(),
});

/** The id of that row. */
export const CALENDAR_ID = "calendar";

/** The units chosen for a campaign; everything below them takes part too. */
export const campaignRoot = table(
  "campaign_root",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (columns) => [primaryKey({ columns: [columns.campaignId, columns.unitId] })],
);

/**
 * The units taking part, with the tree as it stands: written when the campaign is confirmed, again when it opens and
 * when it closes, then never more.
 */
export const campaignUnit = table(
  "campaign_unit",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    /** The unit above within the campaign; null for the topmost ones. */
    parentId: text("parent_id"),
    code: text("code").notNull(),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
    /** In whose participation group its people count: set once, at the opening. Null before, and for those in none. */
    groupUnitId: text("group_unit_id"),
    /** How many were invited there at the close, and how many are on its staff list: null before the release. */
    invited: integer("invited"),
    staff: integer("staff"),
    /** Whether it joins the units below it for this campaign and is none of the organisation's own. */
    isReportingGroup: boolean("is_reporting_group").notNull().default(false),
  },
  (columns) => [
    primaryKey({ columns: [columns.campaignId, columns.unitId] }),
    index("campaign_unit_unit").on(columns.unitId),
  ],
);

/**
 * Sibling units that a campaign joins under a name, because each is too small for figures of its own; fixed when it is
 * confirmed. A group is a row of `unit`, so that the same one in the next campaign is the same.
 */
export const reportingGroupMember = table(
  "reporting_group_member",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => unit.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (columns) => [primaryKey({ columns: [columns.campaignId, columns.unitId] })],
);

/** A person in a campaign; or a place for somebody without an address, whom a code on paper lets in. */
export const invitation = table(
  "invitation",
  {
    id: text("id").primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    /** Null for a place: who takes it is nowhere. */
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    /** Where the person was when invited: participation is counted there. */
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    /** Which link is in force; a new one ends the one before. */
    linkGeneration: integer("link_generation").notNull().default(0),
    createdAt: time("created_at").notNull(),
  },
  (columns) => [
    uniqueIndex("invitation_campaign_person").on(columns.campaignId, columns.personId),
    index("invitation_person").on(columns.personId),
    // Everybody invited is told how many are, in each unit: it is counted for every look at an invitation.
    index("invitation_campaign_unit").on(columns.campaignId, columns.unitId),
  ],
);

/** A link that was mailed, as a hash: for answering until submission or close, or for seeing the result for a while. */
export const invitationLink = table(
  "invitation_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitation.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"answer" | "result">().notNull(),
    createdAt: time("created_at").notNull(),
    /** Null for links that live until submission or close. */
    expiresAt: time("expires_at"),
  },
  (columns) => [index("invitation_link_invitation").on(columns.invitationId)],
);

/** Void: other codes were printed in its stead, or the campaign was taken back. */
export type PaperCodeState = "unused" | "used" | "void";

/**
 * A code that was printed, as a keyed hash. It stands beside the places of its unit and not at one of them, and keeps no
 * time: which answers it began cannot be looked up.
 */
export const paperCode = table(
  "paper_code",
  {
    codeHash: text("code_hash").primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    state: text("state").$type<PaperCodeState>().notNull().default("unused"),
  },
  (columns) => [index("paper_code_unit").on(columns.campaignId, columns.unitId)],
);

/** The participation board of a day: what is shown of units with enough invited, and nothing else. */
export const participation = table(
  "participation",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    /** The day in Kazakhstan, as 2026-11-24. */
    day: text("day").notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    invited: integer("invited").notNull(),
    /** Of how many groups the unit's figure is the sum: the most that it can say depends on it. */
    groups: integer("group_count").notNull().default(1),
    answered: integer("answered").notNull(),
  },
  (columns) => [
    primaryKey({ columns: [columns.campaignId, columns.day, columns.unitId] }),
    index("participation_unit").on(columns.campaignId, columns.unitId),
  ],
);

/** The same for the campaign as a whole; the only place where "started" is counted. */
export const participationTotal = table(
  "participation_total",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    day: text("day").notNull(),
    invited: integer("invited").notNull(),
    groups: integer("group_count").notNull().default(1),
    started: integer("started").notNull(),
    answered: integer("answered").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.campaignId, columns.day] })],
);
