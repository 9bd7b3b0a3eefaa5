import { columns } from "../columns";
import { person } from "./person";
import { unit } from "./unit";

const { table, text, time, uniqueIndex, index } = columns;

/** A reviewer's token for reading released figures by program: kept as a hash, and shown once when it is made. */
export const apiToken = table(
  "api_token",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** SHA-256 of the token, in hexadecimal. */
    tokenHash: text("token_hash").notNull(),
    /** Reads this unit and what is below it, as far as its owner reviews them. */
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
    /** The day of the last use, as 2026-11-24. */
    lastUsedDay: text("last_used_day"),
    revokedAt: time("revoked_at"),
  },
  (columns) => [uniqueIndex("api_token_hash").on(columns.tokenHash), index("api_token_person").on(columns.personId)],
);
