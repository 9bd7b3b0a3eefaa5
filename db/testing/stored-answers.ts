import SqliteConnection from "better-sqlite3";
import { connectToAny } from "../database-server";
import { dialectOf, fileOf } from "../database-url";

/** What is stored of one response: values by question, and whether it is submitted with its scores. */
export type StoredResponse = { answers: Map<string, string>; isSubmitted: boolean };

/** Reads a database file as it is, also of another version of the product. For measurements only. */
function readStoredInFile(file: string): Map<string, StoredResponse> {
  const connection = new SqliteConnection(file, { readonly: true });
  try {
    const responses = connection
      .prepare<[], { id: string; submitted: number }>(
        `SELECT response.id AS id, response.submitted_at IS NOT NULL AND score.response_id IS NOT NULL AS submitted
         FROM response LEFT JOIN score ON score.response_id = response.id`,
      )
      .all();
    const stored = new Map(
      responses.map(({ id, submitted }) => [id, { answers: new Map<string, string>(), isSubmitted: submitted === 1 }]),
    );
    const answers = connection.prepare<[], { responseId: string; itemId: string; value: string }>(
      "SELECT response_id AS responseId, item_id AS itemId, value FROM answer WHERE value IS NOT NULL",
    );
    for (const { responseId, itemId, value } of answers.iterate()) stored.get(responseId)?.answers.set(itemId, value);
    return stored;
  } finally {
    connection.close();
  }
}

/** The same of a PostgreSQL. */
async function readStoredOnServer(url: string): Promise<Map<string, StoredResponse>> {
  const client = await connectToAny(url);
  const responses = await client.query<{ id: string; submitted: boolean }>(
    `select response.id, response.submitted_at is not null and score.response_id is not null as submitted
      from response left join score on score.response_id = response.id`,
  );
  const answers = await client.query<{ response: string; item: string; value: string }>(
    "select response_id as response, item_id as item, value from answer where value is not null",
  );
  await client.end();
  const stored = new Map(
    responses.rows.map(({ id, submitted }) => [id, { answers: new Map<string, string>(), isSubmitted: submitted }]),
  );
  for (const { response, item, value } of answers.rows) stored.get(response)?.answers.set(item, value);
  return stored;
}

/** The same of whichever database an address names. */
export async function readStored(url: string): Promise<Map<string, StoredResponse>> {
  return dialectOf(url) === "postgres" ? readStoredOnServer(url) : readStoredInFile(fileOf(url));
}
