import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDatabase } from "@/db/testing/organisation";
import { endConnections, makeDatabase } from "@/db/testing/server";
import { createAccount, signInByForm } from "./support/accounts";
import { answersTo, answersToAll, asStored } from "./support/answers";
import { expect, test as base } from "./support/fixtures";
import {
  beginResponse,
  choose,
  expectChosen,
  expectPage,
  expectSaved,
  pathOf,
  pressNext,
  submit,
} from "./support/journey";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { ADMINISTRATOR, PASSWORD, PASSWORD_HASH } from "./support/people";
import { readStored } from "./support/stored";
import { steps, textsIn } from "./support/texts";

const SERVER = process.env["TEST_POSTGRES"] ?? "";
const { busy } = textsIn("ru");

/** Two servers of this build on one database, and an address behind which they take turns. */
type Pair = { url: string; databaseUrl: string; servers: [OwnServer, OwnServer] };

/** Sends each request to the next server; to the other one where that is gone, as a server in front does. */
async function takingTurns(targets: readonly string[]): Promise<{ url: string; targets: string[]; close: () => void }> {
  let turn = 0;
  const known = [...targets];
  const front = createServer((incoming, outgoing) => {
    const body: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => body.push(chunk));
    incoming.on("end", () => {
      const forward = (left: number) => {
        const target = known[(turn += 1) % known.length] ?? "";
        const { method, headers } = incoming;
        request(new URL(incoming.url ?? "/", target), { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        })
          .on("error", () => {
            if (left > 0) forward(left - 1);
            else outgoing.writeHead(502).end();
          })
          .end(Buffer.concat(body));
      };
      forward(1);
    });
  }).listen(0);
  await once(front, "listening");
  const { port } = front.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}`,
    targets: known,
    close: () => {
      front.close();
      front.closeAllConnections();
    },
  };
}

const test = base.extend<{ pair: Pair }>({
  pair: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "e2e-pair-"));
    const databaseUrl = await makeDatabase(SERVER);
    const front = await takingTurns([]);
    const shared = { DATABASE_URL: databaseUrl, SECRET_FILE: join(folder, "secret"), BASE_URL: front.url };
    const servers: [OwnServer, OwnServer] = [await startOwnServer(shared), await startOwnServer(shared)];
    front.targets.push(...servers.map(({ url }) => url));
    await use({ url: front.url, databaseUrl, servers });
    await Promise.all(servers.map((server) => server.stop()));
    front.close();
    rmSync(folder, { recursive: true });
  },
});

test("two servers carry one session, one form and one response, and one goes on when the other dies", async ({
  pair,
  openDevice,
}) => {
  const { id, name, email } = ADMINISTRATOR;
  const roles = ["administrator"] as const;
  await seedDatabase(pair.databaseUrl, { people: [{ id, name, email, passwordHash: PASSWORD_HASH, roles }] });

  const administrator = await openDevice({ baseURL: pair.url });
  await signInByForm(administrator, { email, password: PASSWORD });
  // Actions of the framework, on whichever server each arrives.
  for (const other of ["one", "other", "third"])
    await createAccount(administrator, { name: other, email: `${other}@example.kz` });

  const page = await openDevice({ baseURL: pair.url });
  const response = await beginResponse(page);
  for (const [place, { itemIds }] of steps.entries()) {
    // The first server is killed in the middle.
    if (place === 3) await pair.servers[0].crash();
    await choose(page, answersTo(itemIds));
    await pressNext(page);
  }
  await expectPage(page, "check");
  expect((await readStored(page, response)).answers).toEqual(asStored(answersToAll()));
  await submit(page);
  await expectPage(page, "result");
});

test("while the database cannot be reached, pages say to try again, and everything goes on by itself", async ({
  pair,
  openDevice,
}) => {
  const page = await openDevice({ baseURL: pair.url });
  const response = await beginResponse(page);
  const given = answersTo(steps[0]?.itemIds ?? []);
  await endConnections(SERVER, pair.databaseUrl, true);
  await choose(page, given);
  await expectSaved(page);

  await endConnections(SERVER, pair.databaseUrl, false);
  const other = await openDevice({ baseURL: pair.url });
  await other.context().addCookies(await page.context().cookies());
  // One page of the framework's, and one that looks the same for everybody who has not answered it yet.
  for (const name of ["code", steps[1]?.id ?? ""]) {
    const answer = await other.goto(pathOf(response, name));
    expect(answer?.status()).toBe(503);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(busy.title);
  }
  const ready = await page.request.get("/api/health/ready");
  expect([ready.status(), await ready.json()]).toMatchObject([503, { status: "not-ready" }]);

  await endConnections(SERVER, pair.databaseUrl, true);
  await page.goto(pathOf(response, "survey"));
  await expectChosen(page, given);
  await expect.poll(async () => (await page.request.get("/api/health/ready")).status(), { timeout: 20_000 }).toBe(200);
});
