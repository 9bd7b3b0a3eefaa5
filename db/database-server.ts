import type pg from "pg";
import { MIGRATIONS_FOLDERS } from "./client";
import { APPLICATION, connect, Follows, NoCertificate, serversIn } from "./connection.postgres";
import type { UsableDatabase } from "./database-file";
import { codeIn, hindranceOf, NO_TRUST } from "./hindrance.postgres";
import { madeMigrations } from "./made-migrations";
import { SECRET_FINGERPRINT } from "./schema/installation";
import { serversOf } from "./server-address";
import type { Hindrance } from "./write";

/** Why the database at an address of PostgreSQL cannot be the service's. "empty" can become it. */
export type UnusableServerKind =
  | Hindrance
  | "no-certificate"
  | "no-trust"
  | "no-tls"
  | "refused"
  | "no-database"
  | "crowded"
  | "follows"
  | "shared"
  | "no-rights"
  | "encoding"
  | "foreign"
  | "newer"
  | "empty"
  | "unreadable";

export type ServerState = { kind: UnusableServerKind } | UsableDatabase;

/** By the beginning of a code, or of what the driver says without one. */
const KINDS: readonly (readonly [start: string, kind: UnusableServerKind])[] = [
  ["28", "refused"],
  // The server asks for a password, and there is none.
  ["SASL", "refused"],
  ["3D000", "no-database"],
  ["53300", "crowded"],
  ["42501", "no-rights"],
  ...NO_TRUST.map((code) => [code, "no-trust"] as const),
  ["The server does not support SSL", "no-tls"],
  ["There was an error establishing an SSL", "no-tls"],
];

// By its shape: tests have realms of their own, whose `Error` is another one.
const messageOf = (error: unknown) =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";

/** Why a server could not be used, by what it or the way to it said; undefined for every other error. */
export function serverFaultOf(error: unknown): UnusableServerKind | undefined {
  if (error instanceof Follows) return "follows";
  if (error instanceof NoCertificate) return "no-certificate";
  const said = codeIn(error) || messageOf(error);
  return KINDS.find(([start]) => said.startsWith(start))?.[1] ?? hindranceOf(error);
}

/** Connects to the one of the servers that takes writes; throws what the last of them says. */
export async function connectToAny(url: string): Promise<pg.Client> {
  const servers = serversIn(url);
  let failure: unknown;
  for (let tries = serversOf(url).length; tries > 0; tries -= 1)
    try {
      return await connect(servers);
    } catch (error) {
      failure = error;
    }
  throw failure;
}

/** What a role may do with what is there. */
const RIGHTS = `
  select
    has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as "mayCreate",
    coalesce((select bool_and(pg_has_role(tableowner, 'member')) from pg_tables where schemaname = 'public'), true) as "ownsAll",
    coalesce((select bool_and(has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename),
      'select') and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert')
      and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'update')
      and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'delete'))
      from pg_tables where schemaname = 'public'), true) as "mayWrite",
    current_setting('server_encoding') as encoding,
    current_setting('transaction_read_only') = 'on' as "isReadOnly",
    (select count(*) from pg_tables where schemaname = 'public') as tables,
    to_regclass('drizzle.__drizzle_migrations') is not null as "isOurs"`;

type Rights = {
  mayCreate: boolean;
  ownsAll: boolean;
  mayWrite: boolean;
  encoding: string;
  isReadOnly: boolean;
  tables: number;
  isOurs: boolean;
};

async function rowOf<Row>(client: pg.Client, text: string): Promise<Row> {
  return (await client.query(text)).rows[0] as Row;
}

const processOf = async (client: pg.Client) =>
  (await rowOf<{ id: number }>(client, "select pg_backend_pid() as id")).id;

/**
 * Whether a program in between (PgBouncer in its modes transaction and statement) has several connections to it take
 * turns on one of the server: then no lock and no setting of a connection holds.
 */
async function isShared(client: pg.Client, url: string): Promise<boolean> {
  const own = await processOf(client);
  // Whatever stands in between gives numbers of its own; the driver's types do not know this one.
  if ((client as pg.Client & { processID?: number }).processID === own) return false;
  const other = await connectToAny(url);
  try {
    const [others, again, onceMore] = [await processOf(other), await processOf(client), await processOf(client)];
    return others === own || again !== own || onceMore !== own;
  } finally {
    await other.end();
  }
}

async function lookInside(client: pg.Client): Promise<ServerState> {
  const rights = await rowOf<Rights>(client, RIGHTS);
  if (rights.encoding !== "UTF8") return { kind: "encoding" };
  if (rights.isReadOnly) return { kind: "read-only" };
  if (!rights.isOurs && rights.tables > 0) return { kind: "foreign" };
  if (rights.tables === 0) return { kind: rights.mayCreate ? "empty" : "no-rights" };
  const { made } = await rowOf<{ made: number[] }>(
    client,
    "select coalesce(json_agg(created_at order by created_at), '[]') as made from drizzle.__drizzle_migrations",
  );
  const progress = madeMigrations(made, MIGRATIONS_FOLDERS.postgres);
  if (progress === "newer") return { kind: "newer" };
  if (progress === "none") return { kind: "foreign" };
  if (!rights.mayWrite || (progress === "some" && !(rights.mayCreate && rights.ownsAll))) return { kind: "no-rights" };
  const found = await rowOf<Pick<UsableDatabase, "isUsed" | "responses">>(
    client,
    `select exists (select 1 from person) or exists (select 1 from response) as "isUsed",
      (select count(*) from response) as responses`,
  );
  const hasInstallation = await rowOf<{ is: boolean }>(client, "select to_regclass('installation') is not null as is");
  const secret = hasInstallation.is
    ? await client.query<{ value: string }>("select value from installation where name = $1", [SECRET_FINGERPRINT])
    : null;
  return {
    ...{ kind: "usable", isUpToDate: progress === "all", ...found },
    secretFingerprint: secret?.rows[0]?.value ?? null,
  };
}

/**
 * What the database at an address of PostgreSQL is, without changing it: whether it is the service's, of which version,
 * and whether the role of the address may use it. Never throws.
 */
export async function inspectServer(url: string): Promise<ServerState> {
  try {
    const client = await connectToAny(url);
    try {
      return (await isShared(client, url)) ? { kind: "shared" } : await lookInside(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    return { kind: serverFaultOf(error) ?? "unreadable" };
  }
}

/** Whether a process of the service is connected to the database of this connection, which does not count. */
export async function hasOthers(client: pg.Client): Promise<boolean> {
  const { others } = await rowOf<{ others: number }>(
    client,
    `select count(*) as others from pg_stat_activity
      where datname = current_database() and application_name = '${APPLICATION}' and pid <> pg_backend_pid()`,
  );
  return others > 0;
}

/** The same of a database at an address. A process that is asked nothing for half a minute has no connection. */
export async function isServerInUse(url: string): Promise<boolean> {
  const client = await connectToAny(url);
  return hasOthers(client).finally(() => client.end());
}

/** Takes all tables of the service out of a database again, which was empty before they were put there. */
export async function emptyServer(url: string): Promise<void> {
  const client = await connectToAny(url);
  const { tables } = await rowOf<{ tables: string | null }>(
    client,
    "select string_agg(quote_ident(tablename), ', ') as tables from pg_tables where schemaname = 'public'",
  );
  await client
    .query(`${tables === null ? "" : `drop table ${tables} cascade; `}drop schema if exists drizzle cascade`)
    .finally(() => client.end());
}
