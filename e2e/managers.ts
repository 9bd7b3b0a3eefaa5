import { expect, type Page } from "@playwright/test";
import { moveBack } from "@/db/testing-clock";
import { seedFile, type SeedOrganisation } from "@/db/testing-organisation";
import { test as base, type Person, signIn } from "./accounts";
import { textsIn } from "./texts";

const { people } = textsIn("ru");

/** Makes somebody the manager of campaigns in a unit, as the administrator does. */
async function makeManager(administrator: Page, { name, email }: Person, unitCode: string): Promise<void> {
  await administrator.goto(`/ru/accounts?find=${encodeURIComponent(email)}`);
  await administrator.getByRole("link", { name }).click();
  await administrator.getByRole("checkbox", { name: people.roles.manager }).check();
  await administrator.getByLabel(people.fields.scopes.manager).fill(unitCode);
  await administrator.getByRole("button", { name: people.save }).click();
  await administrator.getByRole("status").filter({ hasText: people.saved }).waitFor();
}

/**
 * Makes it the next morning until the board shows what it must: the worker may be counting at the very moment, from
 * what it read the day before.
 */
export async function untilCounted(page: Page, databaseFile: string, isShown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await moveBack(databaseFile, 1);
    await expect(async () => {
      await page.reload();
      await isShown();
    }).toPass({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
}

type Fixtures = {
  /** A unit of its own for the test, whose id and code it is: 14 people, 12 in a division and 4 in another. */
  unit: string;
  /** The pages of the manager of campaigns of this unit. */
  manager: Page;
};

/** Tests of campaigns: each has its own unit, and a manager for it. */
export const test = base.extend<Fixtures>({
  unit: async ({ office }, use, { testId }) => {
    const id = `U${testId}`;
    const organisation: SeedOrganisation = {
      units: [
        { id, name: `Министерство ${testId}`, people: 14 },
        { id: `${id}a`, parentId: id, name: "Департамент А", people: 12 },
        { id: `${id}b`, parentId: id, name: "Департамент Б", people: 4 },
      ],
    };
    await seedFile(office.server.databaseFile, organisation);
    await use(id);
  },
  manager: async ({ administrator, openDevice, person, unit }, use) => {
    await makeManager(administrator, person, unit);
    const page = await openDevice();
    await signIn(page, person);
    await use(page);
  },
});
