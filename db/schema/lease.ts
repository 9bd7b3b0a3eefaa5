import { columns } from "../columns";

const { table, text, time } = columns;

/** Who may do a work that only one process may do at a time, and until when unless renewed. */
export const lease = table("lease", {
  name: text("name").primaryKey(),
  holder: text("holder").notNull(),
  expiresAt: time("expires_at").notNull(),
});
