export type Dialect = "sqlite" | "postgres";

/** Which database `DATABASE_URL` names; SQLite when it is not set. */
export const dialect: Dialect = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite";
