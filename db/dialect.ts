import { databaseUrlIn, type Dialect, dialectOf } from "./database-url";

const { DATABASE_URL, DEMO } = process.env;

/** Of the database in the settings: tables are made for one dialect when they are loaded. */
export const dialect: Dialect = dialectOf(databaseUrlIn({ DATABASE_URL, DEMO })) ?? "sqlite";
