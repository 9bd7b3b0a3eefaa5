import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { dumpTables, seedDraft } from "@/db/testing/campaign";
import { seedDatabase } from "@/db/testing/organisation";
import { hasPermission, type Permission, type Role } from "@/lib/access/permissions";
import { ACTIONS, DIRECT, FILES, type Need, PAGES } from "@/lib/access/routes";
import { test } from "./support/accounts";
import { fromAddressOf } from "./support/address";
import { expect } from "./support/fixtures";

/** Everybody that there is. */
const VISITORS = ["nobody", "respondent", "reviewer", "manager", "administrator", "auditor"] as const;
type Visitor = (typeof VISITORS)[number];

/** What the paths of a run speak of. */
type Objects = { near: string; far: string; unit: string; person: string; response: string; import: string };

/** Nobody may here: the objects are somebody else's, there is no token, and nothing is published. */
const NOBODY: readonly Need[] = [
  ...([
    "own-response",
    "own-invitation",
    "confirms-role",
    "invitation-link",
    "account-link",
    "announcement-link",
    "paper-code",
    "token",
  ] as const),
  ...(["units.review in-campaign", "units.review published"] as const),
];

/** Pages that answer with 404 or 429 to everybody; and a dead link leads to a page that says what to do. */
const LED_AWAY = [
  "not-found/page.tsx",
  "[...rest]/page.tsx",
  "too-many/page.tsx",
  "busy/page.tsx",
  "invitation/[token]/page.tsx",
  "code/[code]/page.tsx",
  "announcement/[token]/page.tsx",
];

/** Whether a visitor may. Who sees what is published is told in the stories of the review. */
function may(visitor: Visitor, need: Need): boolean {
  if (need === "public") return true;
  if (NOBODY.includes(need)) return false;
  if (visitor === "nobody") return false;
  if (need === "signed-in") return true;
  const roles: Role[] = ["respondent", visitor];
  const [permission] = need.split(" ") as [Permission];
  return hasPermission(roles, permission);
}

/** What the segments in the file of a page stand for: the ids are those of objects that are there. */
function paramsOf(file: string, objects: Objects, campaign = objects.near): Record<string, string> {
  const id = /^(campaigns|review)\//.test(file)
    ? campaign
    : file.startsWith("people/")
      ? objects.person
      : file.startsWith("units/import/")
        ? objects.import
        : file.startsWith("units/")
          ? objects.unit
          : objects.response;
  const others = {
    act: "delete",
    name: "units.csv",
    step: "P1",
    principle: "P1",
    format: "csv",
    token: "no-such-link",
    code: "0000000000",
  };
  return { locale: "ru", id, unit: objects.unit, ...others };
}

/** A path for the file of a page. */
function pathOf(file: string, objects: Objects, campaign = objects.near): string {
  const params = paramsOf(file, objects, campaign);
  const path = file
    .replace(/\/?(page|route|actions)\.tsx?$/, "")
    // The form that saves campaigns stands on the pages below.
    .replace(/^campaigns$/, file.endsWith("actions.ts") ? "campaigns/new" : "campaigns")
    .replace("[...rest]", "declined")
    .replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "");
  return `/ru/${path}`;
}

/** What has been answered: let in, or led away. */
function isLetIn(answer: APIResponse, path: string): boolean {
  const isAtSignIn = new URL(answer.url()).pathname.endsWith("/sign-in") && !path.endsWith("/sign-in");
  return answer.ok() && !isAtSignIn;
}

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", ".next", "server", "server-reference-manifest.json"), "utf8"),
) as Manifest;

function actionId(row: string): string {
  const found = Object.entries(manifest.node).find(
    ([, { filename, exportedName }]) => `${filename} ${exportedName}` === `app/[locale]/${row}`,
  );
  if (!found) throw new Error(`${row} is not in the build`);
  return found[0];
}

/** Calls an action as the page's script does: the arguments as React sends them, a form as the last one. */
function call(
  request: APIRequestContext,
  row: string,
  objects: Objects,
  campaign = objects.near,
): Promise<APIResponse> {
  // The path that the page has bound, and an empty form: who may not is refused before anything else is read.
  const multipart = { 0: JSON.stringify([paramsOf(row, objects, campaign), "$K1"]) };
  return request.post(pathOf(row.split(" ")[0] ?? "", objects, campaign), {
    headers: { ...fromAddressOf(), "next-action": actionId(row), accept: "text/x-component" },
    multipart,
    maxRedirects: 0,
  });
}

/** Refused: led to the page that tells nothing, or asked to sign in. */
function isRefused(answer: APIResponse): boolean {
  const led = answer.headers()["x-action-redirect"] ?? "";
  return answer.status() === 404 || /^\/(ru\/)?(not-found|sign-in|invitation|code)\b/.test(led);
}

test("everybody is let in where the table says so, and nowhere else", async ({
  administrator,
  server,
  signIn,
  openDevice,
}) => {
  // Some 450 requests, those of each visitor one after the other.
  test.setTimeout(240_000);
  const { databaseUrl } = server;
  const key = randomUUID().slice(0, 8);
  await seedDatabase(databaseUrl, {
    units: [{ id: `A${key}` }, { id: `B${key}` }],
    people: VISITORS.filter((visitor) => visitor !== "nobody").map((visitor) => ({
      id: `${visitor}-${key}`,
      email: `${visitor}-${key}@example.kz`,
      name: visitor,
      roles: visitor === "respondent" ? [] : [visitor],
      scopes: visitor === "manager" || visitor === "reviewer" ? [{ role: visitor, unitId: `A${key}` }] : [],
    })),
  });
  await seedDraft(databaseUrl, `near-${key}`, [`A${key}`]);
  await seedDraft(databaseUrl, `far-${key}`, [`A${key}`, `B${key}`]);
  const uploaded = await administrator.request.post("/api/units/import?locale=ru", {
    multipart: { units: { name: "u.csv", mimeType: "text/csv", buffer: Buffer.from("x") } },
    maxRedirects: 0,
  });
  const owner = await openDevice();
  await owner.goto("/ru/start");
  await owner.locator("main form button").first().click();
  await owner.waitForURL(/\/response\/[0-9a-f-]+\//);
  const objects: Objects = {
    ...{ near: `near-${key}`, far: `far-${key}`, unit: `B${key}`, person: `respondent-${key}` },
    response: /response\/([0-9a-f-]+)/.exec(owner.url())?.[1] ?? "",
    import: uploaded.headers().location?.split("/").at(-1) ?? "",
  };
  await expect(async () => {
    const answer = await administrator.request.get(`/ru/units/import/${objects.import}`);
    expect(await answer.text()).not.toContain('http-equiv="refresh"');
  }).toPass();
  const before = await dumpTables(databaseUrl);
  const wrong: string[] = [];
  const walk = async (visitor: Visitor) => {
    const device = await openDevice();
    if (visitor !== "nobody") await signIn(device, { id: `${visitor}-${key}` });
    const { request } = device;
    const check = (isRight: boolean, what: string) => {
      if (!isRight) wrong.push(`${visitor}: ${what}`);
    };
    for (const [file, need] of Object.entries(PAGES)) {
      if (LED_AWAY.includes(file)) continue;
      const path = pathOf(file, objects);
      check(isLetIn(await request.get(path, { headers: fromAddressOf() }), path) === may(visitor, need), `GET ${path}`);
      if (need !== "campaigns.manage in-campaign") continue;
      const foreign = pathOf(file, objects, objects.far);
      check(!isLetIn(await request.get(foreign, { headers: fromAddressOf() }), foreign), `GET ${foreign}`);
    }
    for (const [row, need] of Object.entries(FILES)) {
      const [file = "", method = ""] = row.split(" ");
      const path = file.startsWith("[locale]/")
        ? pathOf(file.slice("[locale]/".length), objects)
        : `/${file.replace("/route.ts", "").replace("[id]", objects.response)}`;
      if (may(visitor, need) && method !== "GET") continue;
      const answer = await request.fetch(path, { method, headers: fromAddressOf() });
      check(isLetIn(answer, path) === may(visitor, need), `${method} ${path}`);
    }
    for (const [row, need] of Object.entries(DIRECT)) {
      if (may(visitor, need)) continue;
      const [pattern = "", method = ""] = row.split(" ");
      const path = pattern.replace("[id]", objects.response).replace("[locale]", "ru").replace("[step]", "items-1");
      const body = method === "PUT" ? { data: { answers: [] } } : { form: { to: "next", "P1-B1": "1" } };
      const answer = await request.fetch(path, { method, headers: fromAddressOf(), ...body });
      check(!isLetIn(answer, path), `${method} ${path}`);
    }
    for (const [row, need] of Object.entries(ACTIONS)) {
      if (need === "public") continue;
      // Whoever may is seen doing so in the stories; here they must not reach beyond their units.
      if (!may(visitor, need)) check(isRefused(await call(request, row, objects)), row);
      if (need === "campaigns.manage in-campaign")
        check(isRefused(await call(request, row, objects, objects.far)), `${row} beyond reach`);
    }
    await device.context().close();
  };
  await Promise.all(VISITORS.map(walk));
  expect(wrong).toEqual([]);
  expect(await dumpTables(databaseUrl)).toBe(before);
  // The next test on this server may want to import.
  await administrator.goto(`/ru/units/import/${objects.import}`);
  await administrator.locator("button[value=cancel]").click();
  await expect(administrator.locator("button[value=cancel]")).toHaveCount(0);
});
