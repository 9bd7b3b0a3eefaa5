import SqliteConnection from "better-sqlite3";

/** Runs statements on an SQLite file, made where it is missing, past everything that keeps the product from it. */
export function runSql(file: string, sql: string): void {
  const connection = new SqliteConnection(file);
  connection.exec(sql);
  connection.close();
}
