import { type Database, NotWritable } from "../write";

/** The database, behind a connection that is lost after each commit and before its answer. */
export const losingAnswers = (db: Database): Database => ({
  ...db,
  apply: async (...given) => {
    await db.apply(...given);
    throw new NotWritable("unreachable");
  },
});
