import type { Role } from "../../lib/access/permissions";
import { columns } from "../columns";

const { table, text, time, integer, primaryKey, uniqueIndex, index } = columns;

/** Somebody with an account, or on the way to one: without a password until they have set it by a link. */
export const person = table(
  "person",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    /** Lower case by Kazakh rules: SQLite folds ASCII only. */
    emailFolded: text("email_folded").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    /** Raised when the password changes: sessions made before are over. */
    sessionVersion: integer("session_version").notNull().default(0),
    createdAt: time("created_at").notNull(),
  },
  (columns) => [uniqueIndex("person_email_folded").on(columns.emailFolded)],
);

export const personRole = table(
  "person_role",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.personId, columns.role] })],
);

/** A one-time link: for the first administrator (no person yet), or for a person to set a password. */
export const accountLink = table(
  "account_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
    usedAt: time("used_at"),
  },
  (columns) => [index("account_link_person").on(columns.personId)],
);
