import { columns } from "../columns";

const { table, text, time, integer } = columns;

/** Too many at once; or no copy could be made before. */
export type WaitingReason = "many" | "no-copy";

/** How far the erasing of old responses has come: one row. */
export const retention = table("retention", {
  name: text("name").primaryKey(),
  /** The last day in Kazakhstan on which it looked, and how many it has erased on that day. */
  day: text("day").notNull(),
  erased: integer("erased").notNull(),
  /** How many have been kept too long and wait for a later night, since when some have waited, and why. */
  waiting: integer("waiting").notNull(),
  waitingSince: time("waiting_since"),
  reason: text("reason").$type<WaitingReason>(),
});
