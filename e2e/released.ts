import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { test as base, type Person, signIn } from "./accounts";
import { textsIn } from "./texts";

const ROOT = join(import.meta.dirname, "..");
const { people } = textsIn("ru");

/** In a process of its own, which loads the instrument as the product does. */
async function seed(databaseFile: string): Promise<void> {
  const code = `import("./db/testing-release.ts").then((m) => m.seedClosedCampaigns(${JSON.stringify(databaseFile)}))`;
  await promisify(execFile)(process.execPath, ["--import", "tsx", "--eval", code], { cwd: ROOT });
}

/** Makes somebody the reviewer of a unit, as the administrator does. */
async function makeReviewer(administrator: Page, { name, email }: Person, unitCode: string): Promise<void> {
  await administrator.goto(`/ru/accounts?find=${encodeURIComponent(email)}`);
  await administrator.getByRole("link", { name }).click();
  await administrator.getByRole("checkbox", { name: people.roles.reviewer }).check();
  await administrator.getByLabel(people.fields.scopes.reviewer).fill(unitCode);
  await administrator.getByRole("button", { name: people.save }).click();
  await administrator.getByRole("status").filter({ hasText: people.saved }).waitFor();
}

type Fixtures = {
  /** Signs the person in as the reviewer of a unit, on a device of their own. */
  reviewerOf: (unitCode: string) => Promise<Page>;
};

/** Tests of what is published: on a server whose worker publishes the closed campaigns of `testing-release-plan`. */
export const test = base.extend<Fixtures, { published: true }>({
  published: [
    async ({ office: { server } }, use) => {
      await server.crash();
      await seed(server.databaseFile);
      await server.restart();
      await use(true);
    },
    { scope: "worker", auto: true, timeout: 60_000 },
  ],
  reviewerOf: async ({ administrator, openDevice, person }, use) => {
    await use(async (unitCode) => {
      await makeReviewer(administrator, person, unitCode);
      const page = await openDevice();
      await signIn(page, person);
      return page;
    });
  },
});

/** Waits until the page at this address, reloaded, has the table of a published campaign. */
export async function untilPublished(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole("table", { name: textsIn("ru").review.overview.title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}
