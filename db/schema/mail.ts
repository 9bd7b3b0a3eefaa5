import type { Locale } from "../../lib/instrument/locales";
import { columns } from "../columns";
import { campaign, invitation } from "./campaign";
import { person } from "./person";

const { table, text, time, integer, uniqueIndex, index } = columns;

export type MailKind = "invitation" | "reminder" | "answer-link" | "result-link" | "announcement";
/** Refused: the address does not take mail. Failed: no server took it after all tries. Dropped: not needed any more. */
export type MailState = "queued" | "sent" | "refused" | "failed" | "dropped";

/** A mail to somebody invited, one row for each. Texts and addresses are put in when it is sent. */
export const mail = table(
  "mail",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<MailKind>().notNull(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitation.id, { onDelete: "cascade" }),
    /** Tells apart mails of one kind to one person: the day of a reminder since 1970, the number of a link. */
    ordinal: integer("ordinal").notNull(),
    state: text("state").$type<MailState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    /** Not sent before this time: now, or later after a try that failed or while one is under way. */
    dueAt: time("due_at").notNull(),
    finishedAt: time("finished_at"),
  },
  (columns) => [
    uniqueIndex("mail_once").on(columns.invitationId, columns.kind, columns.ordinal),
    index("mail_due").on(columns.state, columns.kind, columns.dueAt),
    index("mail_campaign").on(columns.campaignId, columns.kind, columns.state),
  ],
);

/** A mail that takes a link to an account to its person. The link follows from the id, so that it is not stored. */
export const accountMail = table(
  "account_mail",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    state: text("state").$type<MailState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    dueAt: time("due_at").notNull(),
    finishedAt: time("finished_at"),
  },
  (columns) => [
    index("account_mail_due").on(columns.state, columns.dueAt),
    index("account_mail_person").on(columns.personId),
  ],
);

/** A mail of a campaign as its manager has it sent to their own address, before those invited get it. */
export const testMail = table(
  "test_mail",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<MailKind>().notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    state: text("state").$type<MailState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: time("created_at").notNull(),
    dueAt: time("due_at").notNull(),
    finishedAt: time("finished_at"),
  },
  (columns) => [
    index("test_mail_due").on(columns.state, columns.dueAt),
    index("test_mail_person").on(columns.personId, columns.campaignId),
  ],
);

const askedAddress = () => ({
  emailFolded: text("email_folded").primaryKey(),
  createdAt: time("created_at").notNull(),
});

/**
 * Addresses for which a new link to an invitation was asked for, one row for each until the worker has looked at it:
 * so the page does the same for an address that exists and one that does not.
 */
export const linkRequest = table("link_request", askedAddress());

/** The same for links to accounts, by which somebody sets a new password. */
export const accountLinkRequest = table("account_link_request", askedAddress());
