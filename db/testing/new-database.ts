import { join } from "node:path";
import { makeDatabase } from "./server";

/** The address of an empty database for a server under test: a file in `folder`, or on the server of `npm run test:pg`. */
export async function newDatabase(folder: string, name: string): Promise<string> {
  const server = process.env["TEST_POSTGRES"];
  return server === undefined ? `file:${join(folder, `${name}.sqlite`)}` : makeDatabase(server);
}
