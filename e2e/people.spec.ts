import { seedDatabase } from "@/db/testing/organisation";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { test } from "./support/accounts";
import { expect } from "./support/fixtures";
import { ADMINISTRATOR } from "./support/people";
import { fill, textsIn } from "./support/texts";

const { people, audit, account } = textsIn("ru");

test("an administrator gives a role, and an auditor reads of it", async ({
  administrator: page,
  server,
  signIn,
  openDevice,
  person,
}, { testId }) => {
  await seedDatabase(server.databaseUrl, { units: [{ id: `P${testId}`, name: "Управление" }] });
  await page.goto("/ru/accounts");
  await page.getByLabel(account.manage.list.find).fill(person.name.toUpperCase());
  await page.getByRole("button", { name: account.manage.list.show }).click();
  await page.getByRole("link", { name: person.name }).click();
  const units = page.getByLabel(people.fields.scopes.manager);
  await page.getByRole("checkbox", { name: people.roles.manager }).check();
  await page.getByRole("checkbox", { name: people.roles.auditor }).check();
  await units.fill(`P${testId}, NOWHERE`);
  await page.getByRole("button", { name: people.save }).click();
  const complaint = fill(people.errors["unit-unknown"], { value: "NOWHERE" });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(complaint);
  await expect(units).toHaveValue(`P${testId}, NOWHERE`);
  await expect(page.getByRole("checkbox", { name: people.roles.auditor })).toBeChecked();
  await expectAccessible(page, "ru");
  await units.fill(`P${testId}`);
  await page.getByRole("button", { name: people.save }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(people.saved);
  await expect(page.getByRole("main")).toContainText("Управление");

  const auditor = await openDevice();
  await signIn(auditor, person);
  await auditor.goto("/ru/audit");
  const row = auditor.getByRole("row").filter({ hasText: audit.kinds["roles-changed"] }).first();
  await expect(row).toContainText(ADMINISTRATOR.name);
  await expect(row).toContainText(person.name);
});

test("nobody removes themselves", async ({ administrator: page }) => {
  await page.goto("/ru/accounts?show=roles");
  await page.getByRole("link", { name: ADMINISTRATOR.name }).click();
  await page.getByRole("link", { name: people.remove.link }).click();
  await expect(page.getByRole("main")).toContainText(people.remove.self);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});

test("somebody who has left cannot sign in any more", async ({ administrator: page, openDevice, signIn, person }) => {
  const device = await openDevice();
  await signIn(device, person);
  await device.goto("/ru/account");
  await expect(device).toHaveURL(/\/account$/);
  await page.goto(`/ru/accounts?find=${encodeURIComponent(person.email)}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("link", { name: people.remove.link }).click();
  await page.getByRole("button", { name: people.remove.dismiss }).click();
  await page.waitForURL("**/ru/accounts");
  await device.goto("/ru/account");
  await expect(device).toHaveURL(/\/sign-in$/);
});

test("a person is changed without JavaScript", async ({ administrator, openDevice, person }) => {
  const storageState = await administrator.context().storageState();
  const page = await openDevice({ javaScriptEnabled: false, storageState });
  await page.goto(`/ru/accounts?find=${encodeURIComponent(person.email)}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.getByLabel(people.fields.name, { exact: true }).fill("");
  await page.getByRole("button", { name: people.save }).click();
  await expect(page.getByRole("main")).toContainText(people.errors.name);
  await page.getByLabel(people.fields.name, { exact: true }).fill("Новое имя");
  await page.getByRole("button", { name: people.save }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Новое имя");
});

test("what was chosen stays when the form comes back", async ({ administrator: page, person }) => {
  await page.goto(`/ru/people/${person.id}`);
  const language = page.getByLabel(people.fields.locale);
  for (const chosen of ["en", "kk", "ru"]) {
    await language.selectOption(chosen);
    await page.getByLabel(people.fields.unit, { exact: true }).fill(`NOWHERE-${chosen}`);
    await page.getByRole("button", { name: people.save }).click();
    const complaint = fill(people.errors["unit-unknown"], { value: `NOWHERE-${chosen}` });
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(people.errors.title + complaint);
    await expect(language).toHaveValue(chosen);
  }
});

test("the pages of people are accessible", async ({ administrator: page, person }) => {
  await expectPagesAccessible(page, [`/people/${person.id}`, `/people/${person.id}/remove`]);
});
