import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrateDatabase } from "../client";

/** A database that has been migrated, of which others are copies. */
const TEMPLATE = "assessment_template";

const databaseAt = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;

/** Runs statements as the administrator of a server of PostgreSQL that a test has to itself. */
export async function onServer(server: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Makes an empty database, and returns its address. */
export async function makeDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  return databaseAt(server, name);
}

/** Makes the template. */
export async function makeTemplate(server: string): Promise<void> {
  await onServer(server, `create database ${TEMPLATE}`);
  await migrateDatabase(databaseAt(server, TEMPLATE));
}

/** Makes a database whose tables are up to date and empty, and returns its address. */
export async function makeFromTemplate(server: string): Promise<string> {
  const url = await makeDatabase(server);
  const name = new URL(url).pathname.slice(1);
  await onServer(server, `drop database ${name}`, `create database ${name} template ${TEMPLATE}`);
  return url;
}

/** Ends all connections to a database, and lets it take new ones or none. */
export async function endConnections(server: string, url: string, takesNewOnes: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer(
    server,
    `alter database ${name} allow_connections ${String(takesNewOnes)}`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
}
