import type { Page } from "@playwright/test";
import { moveBack } from "@/db/testing/clock";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { linkIn, openMailbox } from "@/server/mail/testing-mailbox";
import { becomeAdministrator, setPassword } from "./support/accounts";
import { answersToAll } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { pathOf, submit } from "./support/journey";
import { untilCounted } from "./support/managers";
import { startOwnServer } from "./support/own-server";
import { ADMINISTRATOR } from "./support/people";
import { saveAnswers } from "./support/stored";
import { fill, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const PEOPLE = 14;
const UNITS = [
  "code;parent_code;name_kk;name_ru;name_en;kind;region",
  "MIN;;Министрлік;Министерство;Ministry;central;KZ-71",
  "DEP;MIN;Департамент (қаз);Департамент;Department;central;KZ-71",
].join("\n");

const MANAGER = { name: "Нұрлан Оспанов", email: "manager@example.kz" };
const emailOf = (place: number) => `staff${String(place)}@example.kz`;

/** One after the other in each language. */
const localeOf = (place: number): Locale => LOCALES[place % LOCALES.length] ?? "ru";

const STAFF = [
  "email;name;unit_code;language",
  ...Array.from({ length: PEOPLE }, (_, i) => `${emailOf(i)};Қызметкер ${String(i)};DEP;${localeOf(i)}`),
].join("\n");

async function importStaff(page: Page, locale: Locale): Promise<void> {
  const { units, staffImport } = textsIn(locale);
  await page.goto(`/${locale}/units`);
  await page.getByRole("link", { name: units.import }).click();
  for (const [file, content] of [
    ["units", UNITS],
    ["people", STAFF],
  ] as const) {
    const buffer = Buffer.from(content);
    await page.getByLabel(staffImport.files[file]).setInputFiles({ name: `${file}.csv`, mimeType: "text/csv", buffer });
  }
  await page.getByRole("button", { name: staffImport.submit }).click();
  await page.getByRole("button", { name: staffImport.preview.confirm }).click({ timeout: WORKER_MS });
  await expect(page.getByRole("main")).toContainText(staffImport.preview.imported, { timeout: WORKER_MS });
}

/** An account for a manager of everybody: its link goes to their mailbox, and they set a password by it. */
async function appointManager(administrator: Page, device: Page, link: () => Promise<string>): Promise<void> {
  const { account, people } = textsIn("ru");
  await administrator.goto("/ru/accounts");
  await administrator.getByLabel(account.fields.name, { exact: true }).fill(MANAGER.name);
  await administrator.getByLabel(account.fields.email, { exact: true }).fill(MANAGER.email);
  await administrator.getByRole("button", { name: account.manage.create.submit }).click();
  const made = administrator.getByRole("region", { name: account.manage.mailed.title });
  await expect(made).toContainText(MANAGER.email);
  await expect(made.getByRole("code")).toHaveCount(0);
  await administrator.goto(`/ru/accounts?find=${encodeURIComponent(MANAGER.name)}`);
  await administrator.getByRole("link", { name: MANAGER.name }).click();
  await administrator.getByRole("checkbox", { name: people.roles.manager }).check();
  await administrator.getByLabel(people.fields.scopes.manager).fill("MIN");
  await administrator.getByRole("button", { name: people.save }).click();
  await expect(administrator.getByRole("main").getByRole("status")).toContainText(people.saved);
  await setPassword(device, await link(), ADMINISTRATOR.password);
}

/** Prepares and confirms a campaign of everybody; returns its address. */
async function prepare(page: Page, locale: Locale, title: string): Promise<string> {
  const { campaigns } = textsIn(locale);
  await page.goto(`/${locale}/campaigns`);
  await page.getByRole("link", { name: campaigns.new }).click();
  const titles = page.getByRole("group", { name: campaigns.form.titles });
  for (const language of LOCALES) await titles.getByLabel(campaigns.form.languages[language]).fill(title);
  await page.locator("input[name=units]").first().check();
  await page.getByRole("button", { name: campaigns.form.save }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const url = page.url();
  await page.getByRole("link", { name: campaigns.acts.confirm }).click();
  await expect(page.getByRole("main")).toContainText(campaigns.confirm.mail);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: campaigns.acts.confirm }).click();
  await page.waitForURL(url);
  return url;
}

async function answer(page: Page, locale: Locale, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: textsIn(locale).consent.agree }).click();
  await page.waitForURL(/\/response\/[0-9a-f-]+\//);
  const id = /response\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await saveAnswers(page, id, answersToAll());
  await page.goto(pathOf(id, "check", locale));
  await submit(page);
}

test("an organisation comes from its files to the participation board, in three languages", async ({ openDevice }) => {
  // A server of its own, and five times something that its worker does when it comes to it.
  test.setTimeout(150_000);
  const { participation, counts } = textsIn("kk");
  const mailbox = await openMailbox();
  const server = await startOwnServer({ SMTP_URL: mailbox.url, MAIL_FROM: "robot@example.kz" });
  const linkTo = async (address: string) => {
    await expect.poll(() => mailbox.to(address).length, { timeout: WORKER_MS }).toBe(1);
    const [mail] = mailbox.to(address);
    return mail ? linkIn(mail) : "";
  };
  try {
    const administrator = await openDevice({ baseURL: server.url });
    await becomeAdministrator(administrator, server.administratorLink, ADMINISTRATOR);
    await importStaff(administrator, "en");
    const page = await openDevice({ baseURL: server.url });
    await appointManager(administrator, page, () => linkTo(MANAGER.email));
    const url = await prepare(page, "kk", "Бағалау 2026");

    // Its time comes: everybody gets a mail in their language, with a link of their own.
    await moveBack(server.databaseUrl, 2);
    for (const place of [0, 1, 2]) {
      const link = await linkTo(emailOf(place));
      const device = await openDevice({ baseURL: server.url });
      await answer(device, localeOf(place), link);
      await device.context().close();
    }

    // The next morning: everybody invited, and of three answers that they are fewer than five.
    await page.goto(`${url}/participation`);
    const ministry = page.getByRole("table", { name: participation.units }).getByRole("row").nth(1);
    const figures = ["14", fill(counts.fewer, { step: 5 }), counts.rates["under-third"]];
    await untilCounted(page, server.databaseUrl, () =>
      expect(ministry.getByRole("cell")).toContainText(figures, { timeout: 500 }),
    );
    await expect(page.getByRole("img", { name: participation.chart })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Қызметкер");
  } finally {
    await server.stop();
    await mailbox.close();
  }
});
