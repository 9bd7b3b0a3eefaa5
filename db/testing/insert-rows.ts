import { getTableColumns, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { dialect } from "../dialect";
import type { Write } from "../write";

/** As the database takes a value out of JSON: what is JSON itself PostgreSQL takes as it is. */
const inJson = (column: SQLiteColumn, value: unknown): unknown =>
  value === null || (dialect === "postgres" && column.dataType === "json") ? value : column.mapToDriverValue(value);

/** What stands in a column of one of the rows, or its default where no row says. */
function selected(column: SQLiteColumn, isGiven: boolean): SQL {
  if (!isGiven) return sql`${column.default === undefined ? null : column.mapToDriverValue(column.default)}`;
  return dialect === "postgres" ? sql`${sql.identifier(column.name)}` : sql`value ->> ${`$.${column.name}`}`;
}

/**
 * Inserts rows by one statement with one value, the rows as JSON, however many they are: building a statement with a
 * value for each cell takes Drizzle longer than the database needs for all of it. Rows say all the same columns, and
 * none of bytes. For tests only.
 */
export function insertRows<Table extends SQLiteTable>(table: Table, rows: readonly InferInsertModel<Table>[]): Write {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table));
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const json = JSON.stringify(
    rows.map((row: Record<string, unknown>) =>
      Object.fromEntries(
        columns.flatMap(([key, column]) => (given.has(key) ? [[column.name, inJson(column, row[key] ?? null)]] : [])),
      ),
    ),
  );
  const values = sql.join(
    columns.map(([key, column]) => selected(column, given.has(key))),
    sql`, `,
  );
  const from =
    dialect === "postgres" ? sql`jsonb_populate_recordset(null::${table}, ${json}::jsonb)` : sql`json_each(${json})`;
  return { statement: (db) => db.insert(table).select(sql`select ${values} from ${from}`) };
}
