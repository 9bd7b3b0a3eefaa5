import { expect, type Page } from "@playwright/test";
import { moveBack } from "@/db/testing/clock";
import { seedDatabase } from "@/db/testing/organisation";
import { test as base } from "./accounts";
import { WORKER_MS } from "./worker";

/**
 * Makes it the next morning until the board shows what it must: the worker may be counting at the very moment, from
 * what it read the day before.
 */
export async function untilCounted(page: Page, databaseUrl: string, isShown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await moveBack(databaseUrl, 1);
    await expect(async () => {
      await page.reload();
      await isShown();
    }).toPass({ timeout: 5_000 });
  }).toPass({ timeout: WORKER_MS });
}

type Fixtures = {
  /** A unit of its own for the test, whose id and code it is: 14 people, 12 in a division and 4 in another. */
  unit: string;
  /** The pages of the manager of campaigns of this unit. */
  manager: Page;
};

/** Tests of campaigns: each has its own unit, and a manager for it. */
export const test = base.extend<Fixtures>({
  unit: async ({ server }, use, { testId }) => {
    const id = `U${testId}`;
    await seedDatabase(server.databaseUrl, {
      units: [
        { id, name: `Министерство ${testId}`, people: 13 },
        { id: `${id}a`, parentId: id, name: "Департамент А", people: 13 },
        { id: `${id}b`, parentId: id, name: "Департамент Б", people: 4 },
      ],
    });
    await use(id);
  },
  manager: async ({ server, openDevice, signIn, unit }, use, { testId }) => {
    const person = { id: `M${testId}`, name: "Нұрлан Оспанов", email: `m${testId}@example.kz` };
    const scopes = [{ role: "manager", unitId: unit }] as const;
    await seedDatabase(server.databaseUrl, { people: [{ ...person, roles: ["manager"], scopes }] });
    const page = await openDevice();
    await signIn(page, person);
    await use(page);
  },
});
