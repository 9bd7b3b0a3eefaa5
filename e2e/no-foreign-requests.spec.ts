import { expect, type Page, type Response } from "@playwright/test";
import { answersToAll } from "./support/answers";
import { test } from "./support/fixtures";
import { beginResponse, choose, expectSaved, pathOf, submit } from "./support/journey";
import { saveAnswers } from "./support/stored";
import { textsIn } from "./support/texts";

type Seen = { hosts: Set<string>; errors: string[]; documents: Response[] };

/** What the page asks for and complains about from now on. */
function watch(page: Page): Seen {
  const seen: Seen = { hosts: new Set(), errors: [], documents: [] };
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== "data:") seen.hosts.add(host);
  });
  page.on("response", (response) => {
    const isPage = response.headers()["content-type"]?.startsWith("text/html") === true;
    if (isPage && response.request().isNavigationRequest()) seen.documents.push(response);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  return seen;
}

/** Every page that a person without an account comes by, with scripts at work. */
async function walk(page: Page): Promise<void> {
  for (const path of ["/kk", "/kk/privacy", "/kk/declined", "/kk/resume", "/kk/sign-in"]) await page.goto(path);
  const id = await beginResponse(page, "kk");
  await saveAnswers(page, id, answersToAll());
  await page.goto(pathOf(id, "survey", "kk"));
  await choose(page, { NS1: "NS1-c" });
  await expectSaved(page);
  for (const name of ["items-1", "items-4", "scenario-7", "check"]) await page.goto(pathOf(id, name, "kk"));
  await submit(page);
  for (const name of ["own-data", "code", "survey", "delete"]) await page.goto(pathOf(id, name, "kk"));
  await page.getByRole("button", { name: textsIn("kk").delete.action }).click();
  await page.waitForURL("**/kk/deleted");
}

/** The sources from which a policy lets scripts come. */
function scriptSources(policy: string): string[] {
  const directives = new Map(
    policy.split(";").map((each) => {
      const [name = "", ...sources] = each.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  expect([...directives.keys()]).not.toContain("script-src-elem");
  expect([...directives.keys()]).not.toContain("script-src-attr");
  return directives.get("script-src") ?? directives.get("default-src") ?? ["*"];
}

test("no page asks another host for anything, complains, or lets foreign scripts in", async ({ page, baseURL }) => {
  const seen = watch(page);
  await walk(page);
  expect([...seen.hosts]).toEqual([new URL(baseURL ?? "").host]);
  expect(seen.errors).toEqual([]);
  const policies = seen.documents.map((document) => document.headers()["content-security-policy"] ?? "");
  expect(policies.length).toBeGreaterThan(15);
  for (const policy of policies) {
    const sources = scriptSources(policy).join(" ");
    expect(sources).toMatch(/^(?:'none'|'self' 'nonce-.{16,}' 'strict-dynamic'|'self'(?: 'sha256-.{44}')+)$/);
  }
  const nonces = policies.flatMap((policy) => /'nonce-[^']*'/.exec(policy) ?? []);
  expect(nonces.length).toBeGreaterThan(5);
  expect(new Set(nonces).size).toBe(nonces.length);
});
