import {
  boolean as booleanColumn,
  customType,
  doublePrecision,
  jsonb,
  pgTable,
  text as textColumn,
  timestamp,
} from "drizzle-orm/pg-core";

export { index, integer, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";

export const table = pgTable;
export const text = (name: string) => textColumn(name);
/** A point in time in UTC, to the millisecond. */
export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
export const boolean = (name: string) => booleanColumn(name);
/** A double. */
export const decimal = (name: string) => doublePrecision(name);
export const json = <T>(name: string) => jsonb(name).$type<T>();
const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
/** The bytes of a file. */
export const blob = (name: string) => bytea(name);
