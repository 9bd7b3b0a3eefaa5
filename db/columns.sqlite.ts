import { blob as blobColumn, integer, real, sqliteTable, text as textColumn } from "drizzle-orm/sqlite-core";

export { index, integer, primaryKey, uniqueIndex } from "drizzle-orm/sqlite-core";

export const table = sqliteTable;
export const text = (name: string) => textColumn(name);
/** A point in time in UTC, to the millisecond. */
export const time = (name: string) => integer(name, { mode: "timestamp_ms" });
export const boolean = (name: string) => integer(name, { mode: "boolean" });
/** A double. */
export const decimal = (name: string) => real(name);
export const json = <T>(name: string) => textColumn(name, { mode: "json" }).$type<T>();
/** The bytes of a file. */
export const blob = (name: string) => blobColumn(name, { mode: "buffer" }).$type<Uint8Array>();
