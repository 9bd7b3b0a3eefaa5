import SqliteConnection from "better-sqlite3";

/** One answer, as little as can be said about it. */
export type BareAnswer = { responseId: string; itemId: string; value: string };
/** Resolves when the answer would survive a power cut. */
export type BareSave = (answer: BareAnswer) => Promise<void>;

const TABLE = `CREATE TABLE answer (
  response_id TEXT NOT NULL, item_id TEXT NOT NULL, value TEXT, answered_at INTEGER NOT NULL,
  PRIMARY KEY (response_id, item_id)
)`;
const UPSERT = `INSERT INTO answer VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET value = excluded.value, answered_at = excluded.answered_at`;

function open(file: string): SqliteConnection.Database {
  const connection = new SqliteConnection(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.exec(TABLE);
  return connection;
}

/** The least that a save can be on SQLite with synchronous = FULL: one prepared statement, a transaction for each. */
export function saveEach(file: string): BareSave {
  const upsert = open(file).prepare<[string, string, string, number]>(UPSERT);
  return ({ responseId, itemId, value }) => {
    upsert.run(responseId, itemId, value, Date.now());
    return Promise.resolve();
  };
}

/** The same with one transaction for all that arrive in a turn of the event loop. */
export function saveGrouped(file: string): BareSave {
  const connection = open(file);
  const upsert = connection.prepare<[string, string, string, number]>(UPSERT);
  type Waiting = { answer: BareAnswer; resolve: () => void };
  const writeAll = connection.transaction((group: readonly Waiting[]) => {
    for (const { answer } of group) upsert.run(answer.responseId, answer.itemId, answer.value, Date.now());
  });
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    writeAll.immediate(group);
    for (const { resolve } of group) resolve();
  };
  return (answer) =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ answer, resolve });
    });
}
