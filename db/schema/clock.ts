import { columns } from "../columns";

const { table, text, time } = columns;

/** The latest time that was seen and believed: one row, by which a clock is judged that has been moved. */
export const clock = table("clock", {
  name: text("name").primaryKey(),
  seenAt: time("seen_at").notNull(),
});
