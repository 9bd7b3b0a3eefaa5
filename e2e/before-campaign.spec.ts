import type { Page } from "@playwright/test";
import { seedDraft } from "@/db/testing/campaign";
import { seedDatabase } from "@/db/testing/organisation";
import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { expect } from "./support/fixtures";
import { test as base } from "./support/invited";
import { fill, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

type Prepared = { id: string; title: string; email: string; page: Page };

/** A draft of a unit with 120 people, and the pages of somebody who manages campaigns there and reviews them. */
const test = base.extend<{ prepared: Prepared }>({
  prepared: async ({ post, openDevice, signIn }, use, { testId }) => {
    const { databaseUrl } = post.server;
    const unitId = `F${testId}`;
    const person = { id: `B${testId}`, name: "Нұрлан Оспанов", email: `b${testId}@example.kz`.toLowerCase() };
    const roles = ["manager", "reviewer"] as const;
    await seedDatabase(databaseUrl, {
      units: [
        { id: unitId, name: "Министерство", people: 120 },
        { id: `${unitId}s`, parentId: unitId, name: "Отдел", people: 3 },
      ],
      people: [{ ...person, roles, scopes: roles.map((role) => ({ role, unitId })) }],
    });
    const id = `D${testId}`;
    await seedDraft(databaseUrl, id, [unitId]);
    const page = await openDevice();
    await signIn(page, person);
    await use({ id, title: id, email: person.email, page });
  },
});

/** What the staff would be told is published as of any campaign: it says that all is invented, and nobody gets a mail. */
async function publishInvented(page: Page, rehearsal: string): Promise<void> {
  const { announcement, campaigns, review } = textsIn("en");
  await page.goto(`${rehearsal}/announcement/edit`);
  for (const locale of LOCALES)
    await page
      .getByRole("group", { name: announcement.learned })
      .getByLabel(campaigns.form.languages[locale])
      .fill("Invented");
  await page.getByRole("button", { name: announcement.edit.save }).click();
  await expect(page.getByRole("main")).toContainText(announcement.manage.notes.rehearsal);
  await page.getByRole("button", { name: announcement.manage.publish }).click();
  await page.getByRole("link", { name: /\/announcement\// }).click();
  await expect(page.getByRole("main")).toContainText(review.rehearsal);
}

test("a rehearsal is looked at and deleted, and the campaign goes on", async ({ prepared: { id, title, page } }) => {
  const kk = textsIn("kk");
  await page.goto(`/kk/campaigns/${id}`);
  await page.getByRole("link", { name: kk.campaigns.acts.rehearse }).click();
  await page.getByRole("button", { name: kk.campaigns.acts.rehearse }).click();
  const name = fill(kk.campaigns.rehearsalTitle, { title });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("main")).toContainText(kk.campaigns.next.rehearsal);
  await expectAccessible(page, "kk");
  const rehearsal = page.url();
  await page.getByRole("link", { name: kk.campaigns.acts.participation }).click();
  await expect(page.getByRole("row").filter({ hasText: "Министерство" }).getByRole("cell").first()).toContainText(
    "123",
  );
  await expect(page.getByRole("img", { name: kk.participation.chart })).toBeVisible();

  // The worker publishes it as it does any other, and every page of it says that nobody has answered.
  const ru = textsIn("ru");
  await expect(async () => {
    await page.goto(rehearsal.replace("/kk/campaigns/", "/ru/review/"));
    await expect(page.getByRole("table", { name: ru.review.overview.title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: WORKER_MS });
  await expect(page.getByRole("main")).toContainText(ru.review.rehearsal);
  await page.getByRole("link", { name: "Министерство" }).first().click();
  await expect(page.getByRole("main")).toContainText(ru.review.rehearsal);

  const en = textsIn("en");
  await publishInvented(page, rehearsal.replace("/kk/", "/en/"));
  await page.goto(rehearsal.replace("/kk/", "/en/"));
  await page.getByRole("link", { name: en.campaigns.acts.deleteRehearsal }).click();
  await page.getByRole("button", { name: en.campaigns.acts.deleteRehearsal }).click();
  await expect(page).toHaveURL(/\/en\/campaigns$/);
  await expect(page.getByRole("main")).not.toContainText(fill(en.campaigns.rehearsalTitle, { title }));
  // It has kept nobody from anything.
  await page.goto(`/en/campaigns/${id}/confirm`);
  await expect(page.getByRole("main")).toContainText(/Until .+ 20\d\d, 6 months after the close, these 2 units/);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: en.campaigns.acts.confirm }).click();
  await expect(page.getByRole("main")).toContainText(en.campaigns.next.scheduled);
});

test("each mail is seen and tried out in three languages, in own words within fixed parts", async ({
  prepared: { id, title, email, page },
  mailTo,
}) => {
  const { campaigns, mail } = textsIn("ru");
  await page.goto(`/ru/campaigns/${id}/mails`);
  const preview = page.getByRole("region", { name: campaigns.mails.preview });
  for (const language of LOCALES) {
    const texts = textsIn(language).mail;
    await page.getByLabel(campaigns.mails.choose).selectOption("reminder");
    await page.getByLabel(campaigns.mails.language).selectOption(language);
    await page.getByRole("button", { name: campaigns.mails.preview }).click();
    await expect(preview).toContainText(fill(texts.subject.reminder, { title }));
    await expect(preview).toContainText(fill(texts.lead.reminder, { title }));
  }
  await expectAccessible(page, "ru");

  await page.getByRole("link", { name: campaigns.mails.own }).click();
  const invitation = page.getByRole("group", { name: campaigns.wording.invitation });
  const words = { kk: "Вице-министр шақырады.", ru: "Приглашает вице-министр.", en: "The vice minister invites you." };
  await invitation.getByLabel(campaigns.form.languages.kk).fill(words.kk);
  await page.getByRole("button", { name: campaigns.wording.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(campaigns.wordingErrors.partly);
  await expect(invitation.getByLabel(campaigns.form.languages.kk)).toHaveValue(words.kk);
  for (const language of LOCALES) await invitation.getByLabel(campaigns.form.languages[language]).fill(words[language]);
  await page.getByRole("button", { name: campaigns.wording.save }).click();
  await expect(preview).toContainText(words.ru);
  await expect(preview).toContainText(mail.points.personal);
  await expect(preview).not.toContainText(fill(mail.lead.invitation, { title }));

  await page.goto(`/ru/campaigns/${id}/mails?kind=invitation&language=kk`);
  await page.getByRole("button", { name: campaigns.mails.send }).click();
  const received = await mailTo(email);
  const { mail: kk } = textsIn("kk");
  expect(received.subject).toBe(fill(kk.test.subject, { subject: fill(kk.subject.invitation, { title }) }));
  expect(received.text).toContain(words.kk);
  expect(received.text).toContain(kk.points.personal);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("status").filter({ hasText: campaigns.mails.kinds.invitation })).toContainText(
      "принято почтовым сервером",
      { timeout: 500 },
    );
  }).toPass({ timeout: WORKER_MS });
});

test("without JavaScript a test mail goes out, and a rehearsal is made", async ({
  prepared: { id, title, email, page: signedIn },
  openDevice,
  mailTo,
}) => {
  const page = await openDevice({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
    viewport: { width: 360, height: 640 },
  });
  const { campaigns, mail } = textsIn("en");
  await page.goto(`/en/campaigns/${id}/mails?kind=result-link&language=en`);
  await page.getByRole("button", { name: campaigns.mails.send }).click();
  expect((await mailTo(email)).text).toContain(fill(mail.lead["result-link"], { title }));
  await page.goto(`/en/campaigns/${id}/rehearse`);
  await page.getByRole("button", { name: campaigns.acts.rehearse }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(fill(campaigns.rehearsalTitle, { title }));
});

test("the pages around a campaign are accessible", async ({ prepared: { id, page } }) => {
  const campaign = `/campaigns/${id}`;
  await expectPagesAccessible(page, [
    `${campaign}/mails`,
    `${campaign}/mails/wording`,
    `${campaign}/rehearse`,
    "/account",
  ]);
});
