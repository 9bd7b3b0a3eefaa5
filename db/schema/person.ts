import type { GivenRole, ScopedRole } from "../../lib/access/permissions";
import type { Locale } from "../../lib/instrument/locales";
import { columns } from "../columns";
import { unit } from "./unit";

const { table, text, time, integer, boolean, primaryKey, uniqueIndex, index } = columns;

/**
 * Somebody of the staff, or with an account, or both. The password is null until they have set it by a link;
 * the unit is null for those who work in none, such as the administrator of the service.
 */
export const person = table(
  "person",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    /** Lower case by Kazakh rules: SQLite folds ASCII only. */
    emailFolded: text("email_folded").notNull(),
    name: text("name").notNull(),
    unitId: text("unit_id").references(() => unit.id),
    /** The language of mail to them. */
    locale: text("locale").$type<Locale>().notNull().default("ru"),
    passwordHash: text("password_hash"),
    /** Raised when the password changes: sessions made before are over. */
    sessionVersion: integer("session_version").notNull().default(0),
    /** Since when the password in force goes back to a link that somebody handed over; null after a mailed one. */
    handedOverAt: time("handed_over_at"),
    createdAt: time("created_at").notNull(),
  },
  (columns) => [uniqueIndex("person_email_folded").on(columns.emailFolded), index("person_unit").on(columns.unitId)],
);

export const personRole = table(
  "person_role",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text("role").$type<GivenRole>().notNull(),
    /** When it was given, or its units changed, or a link to the account was handed out; null: before this was kept. */
    givenAt: time("given_at"),
    /** When a second person confirmed it as it has been since then; null for roles that need nobody's confirmation. */
    confirmedAt: time("confirmed_at"),
  },
  (columns) => [primaryKey({ columns: [columns.personId, columns.role] })],
);

/** The units whose subtrees a scoped role reaches. */
export const roleScope = table(
  "role_scope",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text("role").$type<ScopedRole>().notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (columns) => [primaryKey({ columns: [columns.personId, columns.role, columns.unitId] })],
);

/** A one-time link: for the first administrator (no person yet), or for a person to set a password. */
export const accountLink = table(
  "account_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    /** The administrator who had it made; null where the person asked for it, for the first administrator's, and in earlier versions. Who it was may be gone. */
    madeBy: text("made_by"),
    /** Sent to the person's mailbox and shown to nobody; otherwise whoever made it has seen it. */
    isMailed: boolean("is_mailed").notNull().default(false),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
    usedAt: time("used_at"),
  },
  (columns) => [index("account_link_person").on(columns.personId)],
);
