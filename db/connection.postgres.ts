import { setTimeout as wait } from "node:timers/promises";
import { PgPreparedQuery } from "drizzle-orm/pg-core";
import pg from "pg";
import { hindranceOf } from "./hindrance.postgres";
import { forDriver, serversOf } from "./server-address";
import { type Hindrance, NotWritable } from "./write";

/** What a connection of ours is called in the server's own lists. */
export const APPLICATION = "communication-self-assessment";

/** Connections of each kind that a process has at most. */
const MOST_CONNECTIONS = 8;
/** Milliseconds for making a connection, or for one to become free. */
const CONNECT_MS = 5_000;
/** Milliseconds for which what a server refuses for the moment is tried again, as on SQLite. */
const PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 500;
/** A clock that was asked for so many milliseconds tells less than what is known of it. */
const VAGUE_MS = 100;
/** Seconds after which a connection is made anew, and the server's clock read again. */
const LIFETIME_S = 600;

// Counts are numbers: none here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The clock of a server, between two times that it was read: carried on by one that nobody can set. */
type ServerClock = {
  now: () => Date;
  /** It said `time`, at some moment since `askedAt` (performance.now()). */
  wasRead: (time: Date | undefined, askedAt: number) => void;
};

function serverClock(): ServerClock {
  let beganAt: number | undefined;
  return {
    // Nothing has been asked of the server yet: what is written now would be the first.
    now: () => (beganAt === undefined ? new Date() : new Date(beganAt + performance.now())),
    wasRead: (time, askedAt) => {
      const answeredAt = performance.now();
      const isVague = answeredAt - askedAt > VAGUE_MS && beganAt !== undefined;
      if (time && !isVague) beganAt = time.getTime() - (askedAt + answeredAt) / 2;
    },
  };
}

/** The server that takes writes, as far as is known, of those that an address names. */
export type Servers = {
  current: () => string;
  clock: ServerClock;
  /** Turns to the next one after `failed`, unless somebody else has. */
  leave: (failed: string) => void;
};

export function serversIn(url: string): Servers {
  const servers = serversOf(url).map(forDriver);
  let at = 0;
  const current = () => servers[at % servers.length] ?? url;
  return {
    current,
    clock: serverClock(),
    leave: (failed) => {
      if (current() === failed) at += 1;
    },
  };
}

/** Thrown for a server that follows another one; the code is PostgreSQL's own for one that cannot be used now. */
export class Follows extends Error {
  readonly code = "57P03";
}

/**
 * What the server, the database or the role may have set otherwise: as pg_dump has it for itself. How long something
 * may take is the service's own business, and what it acknowledges has been written, by those that must confirm it too.
 */
const OUR_SETTINGS = `
  set time zone 'UTC'; set search_path = public; set datestyle = 'ISO'; set extra_float_digits = 1;
  set default_transaction_isolation = 'read committed';
  set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local');
  select set_config(name, '0', false) from pg_settings where name in
    ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout')`;

/** Sets a new connection up, refuses a server that follows another one, and reads the clock of one that does not. */
async function setUp(client: pg.ClientBase, settings: string, { clock }: Servers): Promise<void> {
  const askedAt = performance.now();
  const results = (await client.query(
    `${OUR_SETTINGS}; ${settings}; select pg_is_in_recovery() as follows, clock_timestamp() as time`,
  )) as unknown as pg.QueryResult<{ follows: boolean; time: Date }>[];
  const found = results.at(-1)?.rows[0];
  if (found?.follows === true) throw new Follows("This server follows another one.");
  if (found) clock.wasRead(found.time, askedAt);
}

/** Thrown where a file of certificates that the address names cannot be read. */
export class NoCertificate extends Error {
  readonly code = "57P03";
}

function clientTo(server: string): pg.Client {
  try {
    return new pg.Client({
      ...{ connectionString: server, application_name: APPLICATION, connectionTimeoutMillis: CONNECT_MS },
    });
  } catch (error) {
    throw new NoCertificate("A file that the address names cannot be read.", { cause: error });
  }
}

/** One connection to the server that takes writes. Whoever connects also ends it. */
export async function connect(servers: Servers): Promise<pg.Client> {
  const server = servers.current();
  const client = clientTo(server);
  // What it is at rejects, too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await setUp(client, "set lock_timeout = 0", servers);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    servers.leave(server);
    throw error;
  }
}

/** A statement that PostgreSQL refused: by its code, and without its words, which quote answers, names and addresses. */
class Refusal extends Error {
  override readonly name = "DatabaseError";
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  constructor({ code, constraint, table }: pg.DatabaseError) {
    super(`PostgreSQL refused a statement (${[code, table, constraint].filter(Boolean).join(", ")}).`);
    this.code = code;
    this.constraint = constraint;
  }
}

/** The same failure without what it quotes. */
export const withoutValues = (error: unknown): unknown =>
  error instanceof pg.DatabaseError ? new Refusal(error) : error;

// Drizzle would wrap it in an error that repeats all values of the statement.
Object.defineProperty(PgPreparedQuery.prototype, "queryWithCache", {
  value: (_text: string, _values: unknown[], query: () => Promise<unknown>) => query(),
});

/**
 * Connections that are kept, set up by these statements. One whose server has not answered for `answerMs` milliseconds
 * is given up: a machine that loses its power or its network says nothing.
 */
export function poolOf(servers: Servers, settings: string, answerMs: number): pg.Pool {
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: servers.current() });
      // What it is at rejects; without a listener this process would end.
      this.on("error", () => undefined);
    }
  }
  // The driver waits for `onConnect` and knows `pipeline`; its types do not say so yet.
  const config = {
    Client,
    ...{ application_name: APPLICATION, keepAlive: true, pipeline: true },
    ...{
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: answerMs,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
      maxLifetimeSeconds: LIFETIME_S,
    },
    onConnect: (client: pg.ClientBase) => setUp(client, settings, servers),
  };
  const pool = new pg.Pool(config);
  // An idle connection that ends is replaced by the next that is needed.
  pool.on("error", () => undefined);
  return pool;
}

/** A failure that must not be tried again: nobody knows whether it was done. */
export class Unsure extends Error {}

/** What passes: two that stand in each other's way, a connection that ended, a follower that takes its server's place. */
const PASSING: readonly Hindrance[] = ["busy", "unreachable"];
/** A write also where it came to a server that has become a follower meanwhile. */
export const PASSING_FOR_WRITES: readonly Hindrance[] = [...PASSING, "read-only"];

/**
 * Runs `act` on the server that takes writes. What passes is tried again for 5 s; then, and where waiting does not help,
 * it throws `NotWritable`.
 */
export async function persist<T>(servers: Servers, act: () => Promise<T>, passing = PASSING): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const server = servers.current();
    try {
      return await act();
    } catch (error) {
      const hindrance = hindranceOf(error);
      if (hindrance === undefined) throw error;
      if (error instanceof Unsure || !passing.includes(hindrance) || performance.now() + pauseMs > deadline)
        throw new NotWritable(hindrance, { cause: error });
      if (hindrance !== "busy") servers.leave(server);
      await wait(pauseMs);
    }
  }
}
