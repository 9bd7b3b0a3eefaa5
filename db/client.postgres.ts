import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import type { COUNTED_KINDS } from "./commit";
import {
  connect,
  PASSING_FOR_WRITES,
  persist,
  poolOf,
  type Servers,
  serversIn,
  Unsure,
  withoutValues,
} from "./connection.postgres";
import { hindranceOf } from "./hindrance.postgres";
import { inGroups } from "./in-groups";
import { statementName } from "./statement-name";
import { vacuumer } from "./vacuumer.postgres";
import {
  addedUp,
  type AppliedEvent,
  type Database,
  NothingChanged,
  type Reader,
  NotWritable,
  undoIfNothingChanged,
  type Write,
  type Writer,
} from "./write";

/** Runs a write and says how many rows it has changed. */
type Run = (write: Write) => Promise<number>;

/**
 * What else may be committed meanwhile: nothing, or other commits that run side by side. "together": several of these
 * in one transaction, which is tried once and waits for no lock for long; each will be tried by itself.
 */
type Company = "alone" | "side-by-side" | "together";

/** A connection to PostgreSQL that can read, and run several writes in one transaction. */
export type PostgresConnection = {
  read: Reader;
  now: () => Date;
  transaction: (company: Company, act: (run: Run) => Promise<void>) => Promise<void>;
  scrub: () => Promise<void>;
  close: () => Promise<void>;
};

/** Drizzle's dialects share these methods; only the type of a statement's result differs. */
export const asReader = (db: { select: unknown }) => db as unknown as Reader;
export const asWriter = (db: { insert: unknown }) => db as unknown as Writer;

/** What a statement of this dialect can do. */
export type Executable = {
  execute: (values?: Write["values"]) => Promise<{ affectedRows?: number; rowCount?: number | null }>;
};
type Preparable = Executable & { toSQL: () => { sql: string }; prepare: (name: string) => Executable };

/**
 * Commits that change one response, or tell of one mail, run side by side; their races are closed in the `where`. Every
 * other one runs alone, as on SQLite, where all do: what it decides on is what is there when it is carried out.
 */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set<(typeof COUNTED_KINDS)[number]>([
  "response-started",
  "answers-saved",
  "response-submitted",
  "invitation-opened",
  "mail-handled",
]);
const runsAlone = (events: readonly AppliedEvent[], writes: readonly Write[]) =>
  events.some(({ kind }) => !SIDE_BY_SIDE.has(kind)) || writes.some((write) => write.runsAlone === true);

/** The locks of ours that the server keeps; any numbers that nobody else uses. */
const LOCKS = { commit: 5_700_001, migration: 5_700_002, start: 5_700_003 } as const;

/** Runs writes on one connection; statements that take values are built once. */
function runnerOf(client: pg.ClientBase): Run {
  const writer = asWriter(drizzle(client as pg.Client));
  const known = new WeakMap<Write["statement"], Executable>();
  const preparedOf = (statement: Write["statement"]) => {
    const built = statement(writer) as unknown as Preparable;
    const prepared = known.get(statement) ?? built.prepare(statementName(built.toSQL().sql));
    known.set(statement, prepared);
    return prepared;
  };
  return async ({ statement, values }) => {
    const { rowCount } = values
      ? await preparedOf(statement).execute(values)
      : await (statement(writer) as unknown as Executable).execute();
    return rowCount ?? 0;
  };
}

/** Ends the transaction where the connection still can; otherwise its end has ended it. */
async function undo(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}

/**
 * Milliseconds for the end of a commit, of which nothing is left but the disk and the followers that must confirm it: as
 * long as a save waits for anything, and longer for what is large.
 */
const END_MS = { sideBySide: 5_000, alone: 30_000 } as const;

/** What a commit that somebody cut off, or that has nothing to end, warns of; the code says that it may be tried later. */
class Warned extends Error {
  readonly code = "57P03";
}

/**
 * Commits. A connection that ends now, followers that say nothing, and somebody who cancels the wait for them tell nobody
 * whether it was done, and whether it will last.
 */
async function commitOn(client: pg.ClientBase, company: Company): Promise<void> {
  let warning: Warned | undefined;
  const onNotice = ({ severity }: { severity?: string | undefined }) => {
    if (severity === "WARNING") warning = new Warned("PostgreSQL warned at the end of a commit.");
  };
  client.on("notice", onNotice);
  try {
    // The driver knows a limit of each query; its types do not.
    const end = { text: "commit", query_timeout: company === "alone" ? END_MS.alone : END_MS.sideBySide };
    await client.query(end);
    if (warning) throw warning;
  } catch (error) {
    throw new Unsure("It is not known whether this was written.", { cause: withoutValues(error) });
  } finally {
    client.off("notice", onNotice);
  }
}

/** What a transaction begins with; the last of its answers says the server's time. */
function beginning(company: Company): string {
  const lock = company === "alone" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
  const patience = company === "together" ? "set local lock_timeout = '200ms';" : "";
  return `begin; ${patience} select ${lock}(${String(LOCKS.commit)}), clock_timestamp() as time`;
}

/** Transactions on kept connections. */
function transactions(pool: pg.Pool, { clock }: Servers): PostgresConnection["transaction"] {
  const runners = new WeakMap<pg.ClientBase, Run>();
  return async (company, act) => {
    const client = await pool.connect();
    const run = runners.get(client) ?? runnerOf(client);
    runners.set(client, run);
    let isWell = true;
    try {
      const askedAt = performance.now();
      const begun = (await client.query(beginning(company))) as unknown as pg.QueryResult<{ time: Date }>[];
      clock.wasRead(begun.at(-1)?.rows[0]?.time, askedAt);
      await act(run);
      await commitOn(client, company);
    } catch (error) {
      // One that has become read-only belongs to a server that follows another one by now.
      isWell = (await undo(client)) && hindranceOf(error) !== "read-only";
      throw withoutValues(error);
    } finally {
      client.release(!isWell);
    }
  };
}

/** What drizzle asks of a pool: a read that meets a connection which has ended is asked again on another one. */
function persistent(pool: pg.Pool, servers: Servers): pg.Pool {
  const query = (...given: [pg.QueryConfig, unknown[]]) =>
    persist(servers, () =>
      pool.query(...given).catch((error: unknown) => {
        throw withoutValues(error);
      }),
    );
  return Object.assign(Object.create(pool) as pg.Pool, { query });
}

/** Milliseconds for the answer to one read, and to a commit, all statements of which are sent at once. */
const READ_MS = 30_000;
const COMMIT_MS = 120_000;

/**
 * A transaction of ours waits for nobody between two statements: one that does belongs to a server that has lost its
 * power or its network, and would keep its locks.
 */
const WRITING = "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '10s'";

/** Connects to the PostgreSQL at this address, when it is first needed. */
function connectTo(url: string): PostgresConnection {
  const servers = serversIn(url);
  const reading = poolOf(servers, "set default_transaction_read_only = on", READ_MS);
  const writing = poolOf(servers, WRITING, COMMIT_MS);
  const transact = transactions(writing, servers);
  /** One try; what is not known to have failed must not be tried again. */
  const tryOnce: typeof transact = (company, act) =>
    transact(company, act).catch((error: unknown) => {
      throw error instanceof Unsure ? new NotWritable(hindranceOf(error) ?? "unreachable", { cause: error }) : error;
    });
  const vacuum = vacuumer((text) => writing.query(text));
  return {
    read: asReader(drizzle(persistent(reading, servers))),
    now: servers.clock.now,
    transaction: (company, act) =>
      company === "together"
        ? tryOnce(company, act)
        : persist(servers, () => transact(company, act), PASSING_FOR_WRITES),
    scrub: vacuum.run,
    close: async () => {
      vacuum.stop();
      await Promise.all([reading.end(), writing.end()]);
    },
  };
}

/** Runs these writes in order, and throws what the first of them throws that fails or changes nothing. */
async function runAll(writes: readonly Write[], run: Run): Promise<void> {
  // All are sent before the first has answered: a commit waits for the network three times, however many writes it has.
  const outcomes = await Promise.allSettled(writes.map(run));
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.status === "rejected") throw outcome.reason;
    if (outcome.value === 0 && writes[place]?.mustChange === true) throw new NothingChanged();
  }
}

const lockOf = ([first]: readonly Write[]): string | undefined => first?.locks;

/** The writes of several commits as one's, which lock rows in the order of their ids. */
function inOneOrder(commits: readonly (readonly Write[])[]): Write[] {
  const byLock = (one: readonly Write[], other: readonly Write[]) => {
    const [lock = "", others = ""] = [lockOf(one), lockOf(other)];
    return lock === others ? 0 : lock < others ? -1 : 1;
  };
  return commits.toSorted(byLock).flat();
}

/** A PostgreSQL that has been migrated, by this connection. */
export function openPostgresBy(connection: PostgresConnection): Database {
  const transact = (company: Company, writes: readonly Write[]) =>
    undoIfNothingChanged(() => connection.transaction(company, (run) => runAll(addedUp(writes), run)));
  const together = inGroups(
    (commits: readonly (readonly Write[])[]) => transact("together", inOneOrder(commits)),
    (writes) => transact("side-by-side", writes),
  );
  return {
    read: connection.read,
    now: connection.now,
    apply: (writes, events = []) => {
      if (runsAlone(events, writes)) return transact("alone", writes);
      return lockOf(writes) === undefined ? transact("side-by-side", writes) : together(writes);
    },
    scrub: connection.scrub,
    close: connection.close,
  };
}

/** Opens the PostgreSQL at this address, which has been migrated. Reads use connections that refuse to write. */
export const openPostgres = (url: string): Database => openPostgresBy(connectTo(url));

/** Runs `act` while no other process holds this lock of the server at `url`; waits for whoever does. */
async function holding<T>(lock: keyof typeof LOCKS, url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const servers = serversIn(url);
  const client = await persist(servers, () => connect(servers));
  try {
    await client.query(`select pg_advisory_lock(${String(LOCKS[lock])})`);
    return await act(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Holds up all commits of the service, by whichever process, until this connection ends; waits for those on their way. */
export async function holdCommits(client: pg.Client): Promise<void> {
  await client.query(`select pg_advisory_lock(${String(LOCKS.commit)})`);
}

/** Brings the tables up to date; servers that start together do so one after the other. */
export async function migratePostgres(url: string, migrationsFolder: string): Promise<void> {
  await holding("migration", url, (client) => migrate(drizzle(client), { migrationsFolder }));
}

/** Runs `act` while no other process starts on the database at this address. */
export const whileOthersDoNotStart = <T>(url: string, act: () => Promise<T>): Promise<T> => holding("start", url, act);
