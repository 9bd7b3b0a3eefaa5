import fc from "fast-check";
import { dumpTables } from "@/db/testing/campaign";
import { test } from "./support/accounts";
import { expect } from "./support/fixtures";
import { hostileRequest } from "./support/hostile";
import { startResponse } from "./support/journey";
import { ADMINISTRATOR } from "./support/people";
import { sendRaw } from "./support/raw-request";

/** How many; more of them, or those of a run that failed, by the environment. */
const COUNT = Number(process.env.HOSTILE_REQUESTS ?? 500);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 8;

test("no request whatever is answered as a fault of ours, leads elsewhere or writes a row", async ({
  openDevice,
  server,
}) => {
  test.setTimeout(60_000 + COUNT * 50);
  const page = await openDevice();
  const { id: responseId } = await startResponse(page);
  const device = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  const session = await server.sessionCookie(ADMINISTRATOR.id);
  const cookie = [...device, `${session.name}=${session.value}`].join("; ");
  const { host, port } = new URL(server.url);
  const requests = fc.sample(hostileRequest({ host, cookie, responseId }), { numRuns: COUNT, seed: SEED });
  const before = await dumpTables(server.databaseUrl);
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  const send = async () => {
    for (let bytes = requests.pop(); bytes !== undefined; bytes = requests.pop()) {
      const { status, headers } = await sendRaw(Number(port), bytes);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const leadsElsewhere = !new URL(headers["location"] ?? "/", server.url).href.startsWith(`${server.url}/`);
      const isNamed = status < 400 || /^[0-9a-f-]{36}$/.test(headers["x-request-id"] ?? "");
      // The page that says that nothing could be saved has this status by itself.
      const isFault = status >= 500 && !(status === 503 && /^\S+ \S*\/busy\b/.test(bytes));
      if (status < 200 || isFault || leadsElsewhere || !isNamed)
        wrong.push(
          `${status} ${headers["location"] ?? ""} to ${JSON.stringify(bytes.replaceAll(cookie, "…").slice(0, 700))}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  if (process.env.HOSTILE_REQUESTS !== undefined) process.stdout.write(`${counts.join(", ")}\n`);
  expect(wrong, `HOSTILE_SEED=${SEED}, ${wrong.length} of ${COUNT}`).toEqual([]);
  expect(await dumpTables(server.databaseUrl), `HOSTILE_SEED=${SEED}`).toBe(before);
});
