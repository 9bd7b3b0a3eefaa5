import type { Page } from "@playwright/test";
import fc from "fast-check";
import { dumpTables } from "@/db/testing/campaign";
import { test } from "./support/accounts";
import { answersToAll } from "./support/answers";
import { expect } from "./support/fixtures";
import { hostileRequest } from "./support/hostile";
import { hostileSave, type SaveTarget } from "./support/hostile-saves";
import { consent, pathOf, startResponse } from "./support/journey";
import { ADMINISTRATOR } from "./support/people";
import { pressPlainly } from "./support/plain-form";
import { sendRaw } from "./support/raw-request";
import { answersUrl, saveAnswers } from "./support/stored";
import { textsIn } from "./support/texts";

/** How many; more of them, or those of a run that failed, by the environment. */
const COUNT = Number(process.env.HOSTILE_REQUESTS ?? 500);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 8;

// One server for both.
test.describe.configure({ mode: "default" });

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

test("no body whatever stores a wrong answer, or is answered as a fault of ours", async ({ openDevice, server }) => {
  test.setTimeout(60_000 + COUNT * 50);
  const [page, other] = [await openDevice(), await openDevice()];
  const [own, done] = [await consent(page, "ru"), await consent(other, "ru")];
  await saveAnswers(page, own, { "P1-B1": "3", NS2: ["NS2-a", "NS2-b"] });
  await saveAnswers(other, done, answersToAll());
  await pressPlainly(other, pathOf(done, "check"), textsIn("ru").check.submit);
  const targets: Record<SaveTarget, { url: string; device: Page }> = {
    own: { url: answersUrl(own), device: page },
    foreign: { url: answersUrl(done), device: page },
    submitted: { url: answersUrl(done), device: other },
    unknown: { url: answersUrl("00000000-0000-4000-8000-000000000000"), device: page },
  };
  const count = Math.ceil(COUNT / 2);
  const saves = fc.sample(hostileSave, { numRuns: count, seed: SEED });
  const before = await dumpTables(server.databaseUrl);
  const wrong: string[] = [];
  const send = async () => {
    for (let save = saves.pop(); save !== undefined; save = saves.pop()) {
      const { url, device } = targets[save.to];
      const headers = { "content-type": save.type };
      const status = (await device.request.put(url, { data: save.body, headers })).status();
      if (status < 400 || status >= 500)
        wrong.push(`${status} to ${save.to}, ${save.type}: ${JSON.stringify(save.body.toString().slice(0, 700))}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  expect(wrong, `HOSTILE_SEED=${SEED}, ${wrong.length} of ${count}`).toEqual([]);
  expect(await dumpTables(server.databaseUrl), `HOSTILE_SEED=${SEED}`).toBe(before);
});
