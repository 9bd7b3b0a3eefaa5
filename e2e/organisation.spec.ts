import type { Page } from "@playwright/test";
import { moveBack } from "@/db/testing/clock";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { linkIn, openMailbox } from "@/server/mail/testing-mailbox";
import { ADMINISTRATOR, becomeAdministrator } from "./support/accounts";
import { answersToAll } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { pathOf, submit } from "./support/journey";
import { untilCounted } from "./support/managers";
import { startOwnServer } from "./support/own-server";
import { saveAnswers } from "./support/stored";
import { fill, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const PEOPLE = 14;
const UNITS = [
  "code;parent_code;name_kk;name_ru;name_en;kind;region",
  "MIN;;Министрлік;Министерство;Ministry;central;KZ-71",
  "DEP;MIN;Департамент (қаз);Департамент;Department;central;KZ-71",
].join("\n");

const emailOf = (place: number) => `staff${String(place)}@example.kz`;

const staff = (locale: Locale) =>
  [
    "email;name;unit_code;language",
    ...Array.from({ length: PEOPLE }, (_, i) => `${emailOf(i)};Қызметкер ${String(i)};DEP;${locale}`),
  ].join("\n");

async function importStaff(page: Page, locale: Locale): Promise<void> {
  const { units, staffImport } = textsIn(locale);
  await page.goto(`/${locale}/units`);
  await page.getByRole("link", { name: units.import }).click();
  for (const [file, content] of [
    ["units", UNITS],
    ["people", staff(locale)],
  ] as const) {
    const buffer = Buffer.from(content);
    await page.getByLabel(staffImport.files[file]).setInputFiles({ name: `${file}.csv`, mimeType: "text/csv", buffer });
  }
  await page.getByRole("button", { name: staffImport.submit }).click();
  await page.getByRole("button", { name: staffImport.preview.confirm }).click({ timeout: WORKER_MS });
  await expect(page.getByRole("main")).toContainText(staffImport.preview.imported, { timeout: WORKER_MS });
}

async function giveOneself(page: Page, locale: Locale): Promise<void> {
  const { people } = textsIn(locale);
  await page.goto(`/${locale}/accounts?show=roles`);
  await page.getByRole("link", { name: ADMINISTRATOR.name }).click();
  await page.getByRole("checkbox", { name: people.roles.manager }).check();
  await page.getByLabel(people.fields.scopes.manager).fill("MIN");
  await page.getByRole("button", { name: people.save }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(people.saved);
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

for (const locale of LOCALES)
  test(`an organisation comes from its files to the participation board, in ${locale}`, async ({ openDevice }) => {
    // A server of its own, and four times something that its worker does when it comes to it.
    test.setTimeout(240_000);
    const { participation, counts } = textsIn(locale);
    const mailbox = await openMailbox();
    const server = await startOwnServer({ SMTP_URL: mailbox.url, MAIL_FROM: "robot@example.kz" });
    try {
      const page = await openDevice({ baseURL: server.url });
      await becomeAdministrator(page, server.administratorLink, ADMINISTRATOR);
      await importStaff(page, locale);
      await giveOneself(page, locale);
      const url = await prepare(page, locale, `Бағалау 2026 ${locale}`);

      // Its time comes: everybody gets a mail in their language, with a link of their own.
      await moveBack(server.databaseUrl, 2);
      for (const place of [0, 1, 2]) {
        const mails = () => mailbox.to(emailOf(place));
        await expect.poll(() => mails().length, { timeout: WORKER_MS }).toBe(1);
        const [mail] = mails();
        const device = await openDevice({ baseURL: server.url });
        if (mail) await answer(device, locale, linkIn(mail));
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
