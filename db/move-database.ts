import SqliteConnection from "better-sqlite3";
import type pg from "pg";
import { holdCommits } from "./client.postgres";
import { errorCode } from "./database-file";
import { connectToAny, hasOthers } from "./database-server";
import { dialectOf, fileOf } from "./database-url";
import { type RowSum, rowSum } from "./move/row-sum";
import { listTables, postgresStore, sqliteStore, type Store } from "./move/store";
import type { Table, Value } from "./move/stored-value";

/** Thrown inside of the transaction to leave the target as it was. */
export class NotMoved extends Error {}

/** Thrown likewise where the service turns out to run on the server: it may have had no connection before. */
export class InUse extends Error {}

/** What PostgreSQL says of a text with the sign U+0000. */
const NO_TEXT = /^(22021|22P05)$/;

async function add(to: Store, table: Table, rows: readonly (readonly Value[])[]): Promise<void> {
  try {
    await to.add(table, rows);
  } catch (error) {
    const code = errorCode(error);
    throw NO_TEXT.test(code)
      ? new NotMoved(`The table ${table.name} holds a text with the sign U+0000, which PostgreSQL cannot keep.`)
      : new NotMoved(`The table ${table.name} was refused (${code}).`);
  }
}

async function sumOf(store: Store, table: Table): Promise<RowSum> {
  const sum = rowSum();
  for await (const rows of store.read(table)) sum.add(rows);
  return sum.total();
}

async function moveTable(from: Store, to: Store, table: Table): Promise<RowSum> {
  const sum = rowSum();
  for await (const rows of from.read(table)) {
    await add(to, table, rows);
    sum.add(rows);
  }
  const [moved, arrived] = [sum.total(), await sumOf(to, table)];
  if (moved.rows !== arrived.rows || moved.sum !== arrived.sum)
    throw new NotMoved(`The table ${table.name} is not the same after moving.`);
  return moved;
}

type Side = { store: Store; commit: () => Promise<void>; close: () => Promise<void> };

function openFile(file: string): Side {
  const connection = new SqliteConnection(file, { fileMustExist: true });
  connection.pragma("foreign_keys = ON");
  connection.exec("begin immediate");
  return {
    store: sqliteStore(connection),
    commit: () => Promise.resolve(void connection.exec("commit")),
    // What was not committed is undone.
    close: () => Promise.resolve(void connection.close()),
  };
}

async function openServer(client: pg.Client): Promise<Side> {
  // Before the transaction, which sees what there is when it begins: nothing is acknowledged from here on.
  await holdCommits(client);
  await client.query("begin isolation level repeatable read");
  return {
    store: postgresStore(client),
    commit: async () => {
      await client.query("commit");
      // The server does it by itself some time; the move is done.
      await client.query("analyze").catch(() => undefined);
    },
    close: () => client.end(),
  };
}

/** Whether no table of a database has a row. The other tables than the service's are not looked at. */
export async function hasNoRows(url: string): Promise<boolean> {
  const client = await connectToAny(url);
  try {
    for (const { name } of await listTables(client))
      if ((await client.query(`select 1 from "${name}" limit 1`)).rows.length > 0) return false;
    return true;
  } finally {
    await client.end();
  }
}

/**
 * Copies all tables from one database to another of the other kind, both with their tables up to date and nobody else
 * in them, in one transaction, and compares what arrived row by row. `tell` hears of each table. Throws `NotMoved`,
 * `InUse`, or what a database refuses; then nothing was written.
 */
export async function moveDatabase(
  from: string,
  to: string,
  tell: (moved: RowSum, table: string) => void,
): Promise<void> {
  const server = await connectToAny(dialectOf(from) === "postgres" ? from : to);
  const tables = await listTables(server);
  const onServer = await openServer(server);
  const inFile = openFile(fileOf(dialectOf(from) === "postgres" ? to : from));
  const [source, target] = dialectOf(from) === "postgres" ? [onServer, inFile] : [inFile, onServer];
  try {
    for (const table of tables) tell(await moveTable(source.store, target.store, table), table.name);
    if (await hasOthers(server)) throw new InUse("The service runs on the server.");
    await target.commit();
  } finally {
    await source.close();
    await target.close();
  }
}
