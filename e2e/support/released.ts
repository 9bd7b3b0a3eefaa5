import { expect, type Page } from "@playwright/test";
import { seedDatabase } from "@/db/testing/organisation";
import { test as base } from "./accounts";
import { textsIn } from "./texts";
import { WORKER_MS } from "./worker";

type Fixtures = {
  /** The pages of a reviewer of a unit, on a device of their own, once the campaigns are published. */
  reviewerOf: (unitCode: string) => Promise<Page>;
};

/** Tests of what is published: on a server whose worker publishes the closed campaigns of `db/testing/release-plan.ts`. */
export const test = base.extend<Fixtures>({
  server: ({ published }, use) => use(published),
  reviewerOf: async ({ server, openDevice, signIn }, use, { testId }) => {
    await use(async (unitCode) => {
      const person = { id: `R${testId}`, name: "Сәуле Ибраева", email: `r${testId}@example.kz` };
      const scopes = [{ role: "reviewer", unitId: unitCode }] as const;
      await seedDatabase(server.databaseUrl, { people: [{ ...person, roles: ["reviewer"], scopes }] });
      const page = await openDevice();
      await signIn(page, person);
      await untilPublished(page);
      return page;
    });
  },
});

/** Waits until the worker has published the campaigns, and arrives at the overview. */
async function untilPublished(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto("/ru/review");
    await expect(page.getByRole("table", { name: textsIn("ru").review.overview.title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: WORKER_MS });
}
