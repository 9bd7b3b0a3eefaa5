import type { Page } from "@playwright/test";
import { moveBack } from "@/db/testing/clock";
import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { expect } from "./support/fixtures";
import { test, untilCounted } from "./support/managers";
import { fill, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const { campaigns, participation } = textsIn("ru");

/** The time that a field for date and time takes, some days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 16);

async function fillIn(page: Page, title: string, opens = inDays(1), closes = inDays(15)): Promise<void> {
  const titles = page.getByRole("group", { name: campaigns.form.titles });
  for (const locale of LOCALES) await titles.getByLabel(campaigns.form.languages[locale]).fill(title);
  await page.getByLabel(campaigns.form.opensAt).fill(opens);
  await page.getByLabel(campaigns.form.closesAt).fill(closes);
}

async function saveDraft(page: Page, title: string): Promise<string> {
  await page.goto("/ru/campaigns/new");
  await fillIn(page, title);
  await page.getByLabel("Министерство").check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return page.url();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("link", { name: campaigns.acts.confirm }).click();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: campaigns.acts.confirm }).click();
  await expect(page.getByRole("main")).toContainText(campaigns.next.scheduled);
}

/** Looks again until the worker has done its part. */
const untilShown = (page: Page, text: string) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText(text, { timeout: 500 });
  }).toPass({ timeout: WORKER_MS });

test("a campaign from the draft to the close", async ({ manager: page, server, unit }) => {
  const { databaseUrl } = server;
  const url = await saveDraft(page, "Самооценка");
  await expect(page.getByRole("main")).toContainText(campaigns.next.draft);
  await page.getByRole("link", { name: campaigns.acts.confirm }).click();
  await expect(page.getByRole("main")).toContainText("30 сотрудников из 3 подразделений");
  await page.getByRole("button", { name: campaigns.acts.confirm }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(campaigns.errors.purpose);
  await page.goto(url);
  await confirm(page);

  // It opens by itself, and what happened in it becomes a matter of yesterday.
  await moveBack(databaseUrl, 2);
  await untilShown(page, campaigns.next.open);
  await page.getByRole("link", { name: campaigns.acts.participation }).click();
  const figures = page.getByRole("row").filter({ hasText: `Министерство` });
  await untilCounted(page, databaseUrl, () =>
    expect(figures.getByRole("cell").first()).toContainText("30", { timeout: 500 }),
  );
  await page.getByRole("link", { name: /Министерство/ }).click();
  const small = page.getByRole("row").filter({ hasText: "Департамент Б" });
  await expect(small).toContainText(fill(participation.countedIn, { unit: `Министерство ${unit.slice(1)}` }));
  for (const cell of await small.getByRole("cell").all()) await expect(cell).toContainText("–");
  await expect(page.getByRole("img", { name: participation.chart })).toBeVisible();

  await page.goto(`${url}/extend`);
  const tooEarly = inDays(2);
  await page.getByLabel(campaigns.form.closesAt).fill(tooEarly);
  await page.getByRole("button", { name: campaigns.acts.extend }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(campaigns.errors["closes-earlier"]);
  await expect(page.getByLabel(campaigns.form.closesAt)).toHaveValue(tooEarly);
  await page.getByLabel(campaigns.form.closesAt).fill(inDays(30));
  await page.getByRole("button", { name: campaigns.acts.extend }).click();
  await page.waitForURL(url);
  await page.getByRole("link", { name: campaigns.acts.close }).click();
  await page.getByRole("button", { name: campaigns.acts.close }).click();
  await expect(page.getByRole("main")).toContainText(campaigns.next.closed);
  await expect(page.getByRole("link", { name: campaigns.acts.extend })).toHaveCount(0);
  await page.getByRole("link", { name: campaigns.acts.copy }).click();
  await page.getByRole("button", { name: campaigns.acts.copy }).click();
  await expect(page.getByRole("main")).toContainText(campaigns.next.draft);
});

test("what is wrong comes back at its field, and nothing typed is lost", async ({ manager: page }) => {
  await page.goto("/ru/campaigns/new");
  await fillIn(page, "Оценка", inDays(5), inDays(4));
  await page.getByRole("group", { name: campaigns.form.titles }).getByLabel(campaigns.form.languages.kk).fill("");
  await page.getByLabel(campaigns.form.minimumGroup).fill("9");
  await page.getByRole("button", { name: campaigns.form.save }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText(campaigns.errors.title);
  await expect(summary).toContainText(campaigns.errors.units);
  await expect(summary).toContainText("от 10 до 100");
  await expectAccessible(page, "ru");
  await fillIn(page, "Оценка", inDays(5), inDays(4));
  await page.getByLabel(campaigns.form.minimumGroup).fill("12");
  await page.getByLabel("Министерство").check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(summary).toContainText(campaigns.errors["closes-before"]);
  await expect(page.getByLabel(campaigns.form.minimumGroup)).toHaveValue("12");
  await expect(page.getByLabel("Министерство")).toBeChecked();
});

test("an opening that has passed is refused, and told before a draft could be confirmed", async ({
  manager: page,
  server,
}) => {
  await page.goto("/ru/campaigns/new");
  await fillIn(page, "Опоздание", inDays(-1));
  await page.getByLabel("Министерство").check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(campaigns.errors["opens-past"]);

  const url = await saveDraft(page, "Опоздание");
  await moveBack(server.databaseUrl, 2);
  for (const path of [url, `${url}/confirm`]) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(campaigns.errors["opens-past"]);
  }
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expectAccessible(page, "ru");
  await page.getByRole("link", { name: campaigns.form.editTitle }).click();
  await expect(page.getByLabel(campaigns.form.opensAt)).toBeVisible();
});

test("a unit within six months is refused with the date from which it is possible", async ({ manager: page }) => {
  await saveDraft(page, "Первая");
  await confirm(page);
  await page.goto("/ru/campaigns/new");
  await fillIn(page, "Вторая", inDays(60), inDays(70));
  await page.getByText(campaigns.form.below).click();
  await page.getByLabel("Департамент А").check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("«Департамент А» участвует в другой кампании");
  await expect(refusal).toContainText(/\d{1,2} \S+ 20\d\d г\., \d\d:\d\d \(время Астаны\)/);
  await expect(page.getByLabel("Департамент А")).toBeChecked();
});

test("changes to a draft that was confirmed meanwhile are not saved, and that is said", async ({
  manager: page,
  openDevice,
}) => {
  const url = await saveDraft(page, "Черновик");
  const other = await openDevice({ storageState: await page.context().storageState() });
  await other.goto(`${url}/edit`);
  await confirm(page);
  await fillIn(other, "Изменённый");
  await other.getByRole("button", { name: campaigns.form.save }).click();
  await expect(other.getByRole("main").getByRole("alert")).toHaveText(campaigns.notSaved);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Черновик");
});

test("the draft is saved without JavaScript", async ({ manager, openDevice }) => {
  const page = await openDevice({ javaScriptEnabled: false, storageState: await manager.context().storageState() });
  await page.goto("/ru/campaigns/new");
  await page.getByLabel("Министерство").check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(page.getByRole("main")).toContainText(campaigns.errors.title);
  await expect(page.getByLabel("Министерство")).toBeChecked();
  await fillIn(page, "Без скриптов");
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Без скриптов");
});

test("the pages of campaigns are accessible", async ({ manager: page }) => {
  await saveDraft(page, "Доступность");
  const [, path = ""] = page.url().split("/ru/");
  const names = ["campaigns", "campaigns/new", path, `${path}/edit`, `${path}/confirm`, `${path}/delete`];
  await expectPagesAccessible(
    page,
    names.map((name) => `/${name}`),
  );
});
