import SqliteConnection from "better-sqlite3";

/** How long this waits for the server's own writes. */
const TIMEOUT_MS = 10_000;

function inFile<Result>(file: string, run: (connection: SqliteConnection.Database) => Result): Result {
  const connection = new SqliteConnection(file, { timeout: TIMEOUT_MS });
  try {
    return run(connection);
  } finally {
    connection.close();
  }
}

/** Whether a campaign is published. The file may be of a server that runs, and of another version. */
export function isReleased(file: string, campaignId: string): boolean {
  const query = "SELECT 1 FROM release WHERE campaign_id = ? AND released_at IS NOT NULL";
  return inFile(file, (connection) => connection.prepare(query).get(campaignId) !== undefined);
}

/** Gives all responses and invitations of a campaign to another one: what is published stays as it is. */
export function moveResponses(file: string, from: string, to: string): void {
  inFile(file, (connection) => {
    for (const table of ["invitation", "response"])
      connection.prepare(`UPDATE ${table} SET campaign_id = ? WHERE campaign_id = ?`).run(to, from);
  });
}

/** Takes a publication back, so that the worker of the server makes it again. For measurements only. */
export function unrelease(file: string, campaignId: string): void {
  inFile(file, (connection) => {
    connection.transaction(() => {
      for (const table of ["released_unit", "released_group", "release"])
        connection.prepare(`DELETE FROM ${table} WHERE campaign_id = ?`).run(campaignId);
    })();
  });
}
