import { columns } from "../columns";

const { table, text, time, integer, index } = columns;

/**
 * What was tried of late, counted where all processes see it. The key is a keyed hash of the limit and of whom it is
 * counted for: no address and no e-mail stands here.
 */
export const limitCount = table(
  "limit_count",
  {
    key: text("key").primaryKey(),
    count: integer("count").notNull(),
    /** From then on it counts from nought. */
    endsAt: time("ends_at").notNull(),
  },
  (columns) => [index("limit_count_end").on(columns.endsAt)],
);
