import { type SQL, sql } from "drizzle-orm";
import { dialect } from "./dialect";

/** The database's clock, to the millisecond, and some milliseconds later; as a column of `time` holds it. */
export function databaseTime(laterMs = 0): SQL {
  return dialect === "postgres"
    ? sql`clock_timestamp() + ${laterMs} * interval '1 millisecond'`
    : sql`cast(unixepoch('subsec') * 1000 as integer) + ${laterMs}`;
}
