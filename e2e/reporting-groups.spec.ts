import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { seedDraft } from "@/db/testing/campaign";
import { moveBack, moveClose } from "@/db/testing/clock";
import { seedDatabase } from "@/db/testing/organisation";
import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { expect } from "./support/fixtures";
import { test as base } from "./support/invited";
import { countPrinted } from "./support/printed";
import { fill, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const ROOT = join(import.meta.dirname, "..");
const GROUP = { kk: "Шағын бөлімдер", ru: "Малые отделы", en: "Small offices" };

/** In a process of its own, which loads the instrument as the product does. */
async function answerAll(databaseUrl: string, campaignId: string): Promise<number> {
  const call = `m.answerAll(${JSON.stringify(databaseUrl)}, ${JSON.stringify(campaignId)})`;
  // Written plainly: a log would colour the number.
  const code = `import("./db/testing/release.ts").then(async (m) => process.stdout.write(String(await ${call})))`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--eval", code], { cwd: ROOT });
  return Number(stdout);
}

type Planned = { id: string; manager: Page; reviewer: Page; databaseUrl: string };

/** A draft of a ministry with two large units and three small ones; who manages it, and who reviews it. */
const test = base.extend<{ planned: Planned }>({
  planned: async ({ post, openDevice, signIn }, use, { testId }) => {
    const { databaseUrl } = post.server;
    const top = `G${testId}`;
    const people = (["manager", "reviewer"] as const).map((role) => ({
      ...{ id: `${role}${testId}`, name: "Сәуле Ибраева", email: `${role}${testId}@example.kz`.toLowerCase() },
      ...{ roles: [role], scopes: [{ role, unitId: top }] },
    }));
    await seedDatabase(databaseUrl, {
      units: [
        { id: top, name: "Министерство", people: 16 },
        { id: `${top}l`, parentId: top, name: "Департамент", people: 40 },
        { id: `${top}a`, parentId: top, name: "Отдел А", people: 9 },
        { id: `${top}b`, parentId: top, name: "Отдел Б", people: 8 },
        { id: `${top}c`, parentId: top, name: "Отдел В", people: 6 },
      ],
      people,
    });
    const id = `P${testId}`;
    await seedDraft(databaseUrl, id, [top]);
    const [manager, reviewer] = [await openDevice(), await openDevice()];
    await signIn(manager, people[0]!);
    await signIn(reviewer, people[1]!);
    await use({ id, manager, reviewer, databaseUrl });
  },
});

/** The path of a page without its language. */
const pathOf = (page: Page) => new URL(page.url()).pathname.replace(/^\/../, "");

const rowOf = (page: Page, unit: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${unit}`) }) });

async function joinSmallOffices(page: Page, id: string): Promise<void> {
  const { campaigns } = textsIn("kk");
  await page.goto(`/kk/campaigns/${id}/plan`);
  await page.getByRole("link", { name: fill(campaigns.plan.join, { count: 3, unit: "Министерство" }) }).click();
  await page.getByLabel("Отдел А").check();
  await page.getByRole("button", { name: campaigns.group.join }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    fill(campaigns.groupErrors.members, { units: 2 }),
  );
  await expect(page.getByLabel("Отдел А")).toBeChecked();
  await page.getByLabel("Отдел Б").check();
  for (const language of LOCALES) await page.getByLabel(campaigns.form.languages[language]).fill(GROUP[language]);
  await page.getByRole("button", { name: campaigns.group.join }).click();
  await expect(rowOf(page, GROUP.kk)).toBeVisible();
}

/** Confirms, lets it open, has everybody answer, closes it, and waits until it is published. */
async function runToRelease({ id, manager, reviewer, databaseUrl }: Planned, campaignId = id, days = 2): Promise<void> {
  const { campaigns, review } = textsIn("en");
  await manager.goto(`/en/campaigns/${campaignId}/confirm`);
  await manager.getByRole("checkbox").check();
  await manager.getByRole("button", { name: campaigns.acts.confirm }).click();
  await expect(manager.getByRole("main")).toContainText(campaigns.next.scheduled);
  await moveBack(databaseUrl, days);
  // Those who have come to the ministry by the opening: everybody, as soon as the worker has come to it.
  await expect.poll(() => answerAll(databaseUrl, campaignId), { timeout: WORKER_MS }).toBeGreaterThan(70);
  await manager.goto(`/en/campaigns/${campaignId}/close`);
  await expect(manager.getByRole("main")).toContainText("these 5 units can take part in no other campaign");
  await manager.getByRole("button", { name: campaigns.acts.close }).click();
  await expect(async () => {
    await reviewer.goto(`/en/review/${campaignId}`);
    await expect(reviewer.getByRole("table", { name: review.overview.title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: WORKER_MS });
}

const WHAT = "Памятка для приёмной";

/** Writes a measure down without JavaScript on a narrow screen; what is missing is complained of first. */
async function writeMeasure(page: Page, unitPath: string): Promise<void> {
  const { measures } = textsIn("ru").review;
  await page.goto(`/ru${unitPath}`);
  await page.getByRole("link", { name: measures.write }).click();
  const first = page.getByRole("group", { name: fill(measures.place, { number: 1 }) });
  await first.getByLabel(measures.what, { exact: true }).fill(WHAT);
  await first.getByLabel(measures.who, { exact: true }).fill("заведующий приёмной");
  await first.getByLabel(measures.due, { exact: true }).fill("2027-03-01");
  await page.getByRole("button", { name: measures.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(measures.errors.principle);
  await expect(first.getByLabel(measures.what, { exact: true })).toHaveValue(WHAT);
  await first.getByLabel(measures.principle).selectOption("P1");
  await page.getByRole("button", { name: measures.save }).click();
  await expect(page.getByRole("region", { name: measures.title })).toContainText(WHAT);
}

/** In the next campaign what was planned stands beside what became of its principle, in each language. */
async function expectMeasureMetAgain(page: Page, unitPath: string): Promise<void> {
  for (const locale of LOCALES) {
    const { review } = textsIn(locale);
    await page.goto(`/${locale}${unitPath}`);
    const section = page.getByRole("region", { name: review.measures.title, exact: true });
    await expect(section).toContainText(WHAT);
    await expect(section).toContainText(review.measures.states.planned);
    await expect(section).toContainText(review.measures.noCause);
    await expect(section).toContainText(review.measures.none);
  }
  await expectAccessible(page, "en");
  await page.getByRole("link", { name: textsIn("en").review.measures.update }).click();
  await expect(page.getByLabel(textsIn("en").review.measures.what).first()).toHaveValue(WHAT);
  await expectAccessible(page, "en");
}

test("a reporting group from the plan to its figures, its measures and its trend", async ({ planned, openDevice }) => {
  const { id, manager, reviewer } = planned;
  await joinSmallOffices(manager, id);
  const { campaigns } = textsIn("ru");
  await manager.goto(`/ru/campaigns/${id}/plan?rate=80`);
  await expect(rowOf(manager, GROUP.ru)).toContainText(campaigns.plan.table.index);
  await expect(rowOf(manager, "Отдел А")).toContainText(fill(campaigns.plan.countsIn, { unit: GROUP.ru }));
  await expect(rowOf(manager, "Отдел В")).toContainText(fill(campaigns.plan.countsIn, { unit: "Министерство" }));
  await expectAccessible(manager, "ru");
  await manager.getByRole("link", { name: "40 %" }).click();
  await expect(rowOf(manager, GROUP.ru)).not.toContainText(campaigns.plan.table.index);

  await runToRelease(planned);
  const { review } = textsIn("en");
  await reviewer.getByRole("link", { name: GROUP.en }).first().click();
  await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText(GROUP.en);
  await expect(reviewer.getByRole("main")).toContainText(
    fill(review.unit.reportingGroup, { units: "Отдел А, Отдел Б" }),
  );
  await expect(reviewer.getByRole("main")).toContainText("17");
  const storageState = await reviewer.context().storageState();
  const scriptless = { javaScriptEnabled: false, storageState, viewport: { width: 360, height: 640 } };
  await writeMeasure(await openDevice(scriptless), pathOf(reviewer));

  await moveClose(planned.databaseUrl, id, 366);
  await manager.goto(`/en/campaigns/${id}/copy`);
  await manager.getByRole("button", { name: textsIn("en").campaigns.acts.copy }).click();
  await expect(manager.getByRole("main")).toContainText(textsIn("en").campaigns.next.draft);
  const copy = manager.url().split("/").at(-1) ?? "";
  expect(copy).not.toBe(id);
  await manager.goto(`/en/campaigns/${copy}/plan`);
  await expect(rowOf(manager, GROUP.en)).toBeVisible();
  await runToRelease(planned, copy, 367);
  await reviewer.getByRole("link", { name: GROUP.en }).first().click();
  await expect(reviewer.getByRole("main")).toContainText(review.change.lead);
  const unitPath = pathOf(reviewer);
  await expectMeasureMetAgain(reviewer, unitPath);
  await expectPagesAccessible(reviewer, [`${unitPath}/guide`]);
  expect(await countPrinted(reviewer)).toBe(1);
  const guide = await reviewer.request.get(`/kk${unitPath}/file/guide.pdf`);
  expect((await guide.body()).toString("latin1", 0, 5)).toBe("%PDF-");
});

test("without JavaScript three values are chosen, units joined and taken apart again", async ({
  planned: { id, manager },
  openDevice,
}) => {
  const storageState = await manager.context().storageState();
  const page = await openDevice({ javaScriptEnabled: false, storageState, viewport: { width: 360, height: 640 } });
  await joinSmallOffices(page, id);
  const { campaigns } = textsIn("kk");
  await expect(page.getByRole("slider")).toHaveCount(0);
  await page.getByRole("link", { name: "80 %" }).click();
  await expect(page.getByRole("main")).toContainText(fill(campaigns.plan.result, { rate: 80 }));
  await page.getByRole("button", { name: campaigns.plan.split }).click();
  await expect(rowOf(page, GROUP.kk)).toHaveCount(0);
  // With a script any value in between.
  await manager.goto(`/kk/campaigns/${id}/plan`);
  await manager.getByRole("slider").fill("55");
  await manager.getByRole("button", { name: campaigns.plan.show }).click();
  await expect(manager.getByRole("main")).toContainText(fill(campaigns.plan.result, { rate: 55 }));
});

test("the pages of the plan are accessible", async ({ planned: { id, manager } }, { testId }) => {
  await expectPagesAccessible(manager, [`/campaigns/${id}/plan`, `/campaigns/${id}/plan/join?under=G${testId}`]);
});
