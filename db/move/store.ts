import type SqliteConnection from "better-sqlite3";
import type pg from "pg";
import {
  type Column,
  fromPostgres,
  fromSqlite,
  kindOf,
  type Table,
  toPostgresJson,
  toSqlite,
  type Value,
} from "./stored-value";

/** Rows that are read, and written, at once. */
const BATCH = 2_000;

type Rows = readonly (readonly Value[])[];

/** A database whose tables are read or filled one after the other. */
export type Store = {
  read: (table: Table) => AsyncGenerator<Rows>;
  add: (table: Table, rows: Rows) => Promise<void>;
};

const quoted = (name: string) => `"${name}"`;
const columnsOf = ({ columns }: Table) => columns.map(({ name }) => quoted(name)).join(", ");

function* inBatches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A file, on a connection that nothing else uses. */
export function sqliteStore(connection: SqliteConnection.Database): Store {
  return {
    read: async function* (table) {
      const rows = connection.prepare<[], unknown[]>(`select ${columnsOf(table)} from ${quoted(table.name)}`).raw();
      for (const batch of inBatches(rows.iterate()))
        yield batch.map((row) => table.columns.map(({ kind }, place) => fromSqlite(kind, row[place])));
    },
    add: (table, rows) => {
      const places = table.columns.map(() => "?").join(", ");
      const insert = connection.prepare(`insert into ${quoted(table.name)} (${columnsOf(table)}) values (${places})`);
      for (const row of rows) insert.run(row.map(toSqlite));
      return Promise.resolve();
    },
  };
}

/** A database on a server, on a connection that is in a transaction. */
export function postgresStore(client: pg.Client): Store {
  return {
    read: async function* (table) {
      await client.query(`declare moving cursor for select ${columnsOf(table)} from ${quoted(table.name)}`);
      for (;;) {
        const text = `fetch ${String(BATCH)} from moving`;
        const { rows } = await client.query<unknown[]>({ text, rowMode: "array" });
        if (rows.length === 0) break;
        yield rows.map((row) => table.columns.map(({ kind }, place) => fromPostgres(kind, row[place])));
      }
      await client.query("close moving");
    },
    add: async (table, rows) => {
      const objects = rows.map((row) =>
        Object.fromEntries(
          table.columns.map(({ name, kind }, place) => [name, toPostgresJson(kind, row[place] ?? null)]),
        ),
      );
      const name = quoted(table.name);
      await client.query(
        `insert into ${name} (${columnsOf(table)}) select ${columnsOf(table)} from json_populate_recordset(null::${name}, $1::json)`,
        [JSON.stringify(objects)],
      );
    },
  };
}

const COLUMNS = `
  select table_name as table, column_name as name, data_type as type from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`;
const REFERENCES = `
  select distinct source.relname as source, target.relname as target from pg_constraint
  join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
  where contype = 'f' and source.oid <> target.oid`;

/** The tables of the service, by a PostgreSQL that has them: one stands behind all to which its rows refer. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows: found } = await client.query<{ table: string; name: string; type: string }>(COLUMNS);
  const { rows: references } = await client.query<{ source: string; target: string }>(REFERENCES);
  const columns = new Map<string, Column[]>();
  for (const { table, name, type } of found)
    columns.set(table, [...(columns.get(table) ?? []), { name, kind: kindOf(type) }]);
  const ordered: Table[] = [];
  const waiting = new Set(columns.keys());
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (name) => !references.some(({ source, target }) => source === name && waiting.has(target)),
    );
    if (free.length === 0) throw new Error("Tables refer to each other in a circle.");
    for (const name of free) {
      ordered.push({ name, columns: columns.get(name) ?? [] });
      waiting.delete(name);
    }
  }
  return ordered;
}
