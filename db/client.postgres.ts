import type { PgliteDatabase } from "drizzle-orm/pglite";
import {
  addedUp,
  type Database,
  NothingChanged,
  type Reader,
  undoIfNothingChanged,
  type Write,
  type Writer,
} from "./write";

/** Drizzle on a connection to PostgreSQL: PGlite's, which the tests run. */
export type PostgresConnection = PgliteDatabase;

/** Drizzle's dialects share these methods; only the type of a statement's result differs. */
const asReader = (db: Pick<PostgresConnection, "select">) => db as unknown as Reader;
const asWriter = (db: Pick<PostgresConnection, "insert">) => db as unknown as Writer;

type Executable = { execute: (values?: Write["values"]) => Promise<{ affectedRows?: number }> };

async function countChanged({ statement, values }: Write, writer: Writer): Promise<number> {
  const { affectedRows } = await (statement(writer) as unknown as Executable).execute(values);
  return affectedRows ?? 0;
}

/** A PostgreSQL that has been migrated. Whoever has connected also disconnects. */
export function openPostgres(connection: PostgresConnection): Database {
  return {
    read: asReader(connection),
    apply: (writes) =>
      undoIfNothingChanged(() =>
        connection.transaction(async (transaction) => {
          for (const write of addedUp(writes)) {
            const changed = await countChanged(write, asWriter(transaction));
            if (write.mustChange === true && changed === 0) throw new NothingChanged();
          }
        }),
      ),
    scrub: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
