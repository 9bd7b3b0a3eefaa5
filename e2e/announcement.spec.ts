import type { Page } from "@playwright/test";
import { seedDatabase } from "@/db/testing/organisation";
import { RELEASE } from "@/db/testing/release-plan";
import { LOCALES } from "@/lib/instrument/locales";
import { ANNOUNCED_ANSWERS } from "@/lib/policy/privacy";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { expect } from "./support/fixtures";
import { test } from "./support/released";
import { fill, textsIn } from "./support/texts";

const { campaign, ministry } = RELEASE;
const LEARNED = { kk: "Көп нәрсе білдік", ru: "Мы узнали многое", en: "We learned much" };
const MEASURE = { kk: "Жадынама", ru: "Памятка", en: "A leaflet" };
/** Somebody who was invited and has answered (db/testing/answered.ts). */
const INVITED = { id: "r00000000" };

/** Writes the text in three languages; what is missing in one is complained of, and nothing typed is lost. */
async function write(page: Page): Promise<void> {
  const { announcement, campaigns } = textsIn("en");
  await page.goto(`/en/campaigns/${campaign}`);
  await page.getByRole("link", { name: campaigns.acts.announce }).click();
  await page.getByRole("link", { name: announcement.manage.write }).click();
  const learned = page.getByRole("group", { name: announcement.learned });
  const first = page.getByRole("group", { name: fill(announcement.edit.measure, { number: 1 }) });
  for (const locale of LOCALES) {
    const language = campaigns.form.languages[locale];
    await learned.getByLabel(language).fill(LEARNED[locale]);
    if (locale !== "en") await first.getByLabel(language).fill(MEASURE[locale]);
  }
  await page.getByRole("button", { name: announcement.edit.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(announcement.errors.partly);
  await first.getByLabel(campaigns.form.languages.en).fill(MEASURE.en);
  await page.getByRole("button", { name: announcement.edit.save }).click();
  await expect(page.getByRole("region", { name: announcement.manage.preview })).toContainText(LEARNED.en);
}

const figuresOn = async (page: Page) => page.locator("#principles ol").innerHTML();
const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

/** Every number of the page is one of the organisation's page, or of the words around them. */
async function expectReleasedNumbersOnly(page: Page, reviewer: Page): Promise<void> {
  await reviewer.goto(`/ru/review/${campaign}/organisation`);
  // The picture to the last coordinate: this organisation has enough answers for all of it.
  expect(await figuresOn(page)).toBe(await figuresOn(reviewer));
  const released = numbersIn(await reviewer.getByRole("main").innerText());
  const around = [...(await page.getByText(/Опубликовано/).allInnerTexts()), campaign, ministry, "95"];
  const known = new Set([...released, ...around.flatMap(numbersIn), String(ANNOUNCED_ANSWERS)]);
  const told = numbersIn(await page.getByRole("main").innerText());
  expect(told.filter((number) => !known.has(number))).toEqual([]);
}

test("what came out is written, looked at, published, read by the invited, and taken back", async ({
  server,
  signIn,
  openDevice,
  reviewerOf,
}, { testId }) => {
  const reviewer = await reviewerOf(ministry);
  const person = { id: `M${testId}`, name: "Нұрлан Оспанов", email: `m${testId}@example.kz` };
  const scopes = [{ role: "manager", unitId: ministry }] as const;
  await seedDatabase(server.databaseUrl, { people: [{ ...person, roles: ["manager"], scopes }] });
  const manager = await openDevice();
  await signIn(manager, person);
  const { announcement } = textsIn("en");
  await write(manager);
  const invited = await openDevice({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  await signIn(invited, INVITED);
  await invited.goto("/ru/account");
  await expect(invited.getByRole("heading", { name: textsIn("ru").announcement.title })).toHaveCount(0);

  await manager.getByRole("button", { name: announcement.manage.publish }).click();
  const link = manager.getByRole("link", { name: /\/announcement\// });
  const { pathname } = new URL((await link.getAttribute("href")) ?? "");
  await expectAccessible(manager, "en");
  await invited.goto("/ru/account");
  await invited.getByRole("link", { name: fill(textsIn("ru").announcement.heading, { title: campaign }) }).click();
  await expect(invited.getByRole("main")).toContainText(LEARNED.ru);
  await expect(invited.getByRole("main")).toContainText(MEASURE.ru);
  await expectReleasedNumbersOnly(invited, reviewer);

  // The link alone is enough, in each language; whoever opens it is looked at by nobody.
  const somebody = await openDevice();
  const path = pathname.replace(/^\/en/, "");
  await expectPagesAccessible(somebody, [path]);
  for (const locale of LOCALES) {
    await somebody.goto(`/${locale}${path}`);
    await expect(somebody.getByRole("main")).toContainText(LEARNED[locale]);
    await expect(somebody.getByRole("main")).toContainText(textsIn(locale).announcement.measures);
  }
  const cookies = await somebody.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(["cookies", "locale"]);

  await manager.getByRole("link", { name: announcement.manage.change }).click();
  await expect(manager.getByRole("main")).toContainText(announcement.edit.isPublished);
  await expectAccessible(manager, "en");
  await manager.getByRole("group", { name: announcement.learned }).getByLabel("English").fill("We learned more");
  await manager.getByRole("button", { name: announcement.edit.save }).click();
  await expect(manager.getByRole("region", { name: announcement.manage.preview })).toContainText("We learned more");
  await somebody.reload();
  await expect(somebody.getByRole("main")).toContainText("We learned more");
  await expect(somebody.getByRole("main")).toContainText(/Corrected on/);

  await manager.getByRole("button", { name: announcement.manage.withdraw }).click();
  await expect(manager.getByRole("main")).toContainText(announcement.manage.draft);
  await somebody.reload();
  await expect(somebody.getByRole("heading", { level: 1 })).toHaveText(announcement.gone.title);
  await expectAccessible(somebody, "en");
  await invited.goto("/ru/account");
  await expect(invited.getByRole("heading", { name: textsIn("ru").announcement.title })).toHaveCount(0);
});
