import type { Page } from "@playwright/test";
import { endCampaign, seedOpenCampaign } from "@/db/testing/open-campaign";
import { movePerson, seedDatabase } from "@/db/testing/organisation";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { answersTo, answersToAll, askedIds } from "./support/answers";
import { expect } from "./support/fixtures";
import { test } from "./support/invited";
import { expectChosen, expectPage, pathOf, submit } from "./support/journey";
import { expectNotFound } from "./support/not-found";
import { answersUrl, readStored, saveAnswers } from "./support/stored";
import { fill, rules, textsIn } from "./support/texts";

const { invitation, consent, account, ownCampaigns } = textsIn("ru");

/** Presses "start" on the page of a link, and returns the id of the response. */
async function start(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await page.getByRole("button", { name: consent.agree }).click();
  await expectPage(page, "survey");
  return /response\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/ru/invitation");
  await page.getByLabel(account.fields.email).fill(email);
  await page.getByRole("button", { name: invitation.lost.form.submit }).click();
  await expect(page.getByRole("status")).toContainText(invitation.lost.form.done);
}

async function expectDead(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(/\/ru\/invitation$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invitation.lost.title);
}

test("from the mail to the result, and to the result again", async ({ page, openDevice, invited, mailTo, linkTo }) => {
  const mail = await mailTo(invited.email);
  expect(mail.subject).toBe(`${invited.title}: приглашение`);
  const link = await linkTo(invited.email);
  // Scanners open links, and look at their heads.
  for (const method of ["get", "head", "get", "head"] as const)
    expect((await page.request[method](link)).status()).toBe(200);

  await page.goto(link);
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invited.title);
  await expect(main).toContainText(fill(invitation.for, { name: invited.name }));
  await expect(main).toContainText("Уважаемые коллеги!");
  await expect(main).toContainText("Осталось 8 дней");
  await expect(main).toContainText(
    fill(invitation.see.between, { unit: "Департамент отчётов", above: "Министерство" }),
  );
  await expectAccessible(page, "ru");
  const id = await start(page, link);
  await saveAnswers(page, id, answersToAll());
  await page.goto(pathOf(id, "check"));
  // Alone among fewer than enough: before submitting they read it.
  await expect(main).toContainText(fill(invitation.see.around.noIndex, { needed: 13 }));
  await submit(page);
  await expect(page.getByRole("link", { name: textsIn("ru").result.actions.code })).toHaveCount(0);

  const other = await openDevice();
  await expectDead(other, link);
  await askForLink(other, invited.email);
  const resultLink = await linkTo(invited.email, 2);
  expect(resultLink).not.toBe(link);
  expect((await other.request.get(resultLink)).status()).toBe(200);
  await other.goto(resultLink);
  await expect(other.getByRole("main")).toContainText(invited.name);
  await expectAccessible(other, "ru");
  expect((await page.goto(pathOf(id, "result")))?.status()).toBe(200);
  await other.getByRole("button", { name: invitation.result.action }).click();
  await expectPage(other, "result");
  await expectNotFound(page, pathOf(id, "result"));
});

test("two devices answer by one link; a new link keeps the answers and closes them out", async ({
  page,
  openDevice,
  invited,
  linkTo,
}) => {
  const link = await linkTo(invited.email);
  const id = await start(page, link);
  await saveAnswers(page, id, answersTo(askedIds.slice(0, 3)));
  const second = await openDevice();
  await second.goto(link);
  await expect(second.getByRole("main")).toContainText(invitation.begun.text);
  await second.getByRole("button", { name: invitation.begun.action }).click();
  await expectPage(second, "items-1");
  await saveAnswers(second, id, answersTo(askedIds.slice(3, 5)));
  expect(Object.keys((await readStored(page, id)).answers)).toHaveLength(5);

  const third = await openDevice();
  await askForLink(third, invited.email);
  const renewed = await linkTo(invited.email, 2);
  // Asking alone ends no link and throws nobody out: it may have been a colleague.
  await third.goto(link);
  await expect(third.getByRole("main")).toContainText(invitation.begun.text);
  expect((await page.goto(pathOf(id, "survey")))?.status()).toBe(200);
  await third.goto(renewed);
  await third.getByRole("button", { name: invitation.begun.action }).click();
  await expectPage(third, "items-1");
  await third.goto(pathOf(id, "survey"));
  await expectChosen(third, answersTo(askedIds.slice(0, 2)));
  await expectDead(await openDevice(), link);
  for (const device of [page, second]) await expectNotFound(device, pathOf(id, "survey"));
});

test("a dead link, a forged one and an unknown address look the same", async ({ page, post, invited, mailTo }) => {
  await mailTo(invited.email);
  const before = post.mailbox.mails.length;
  await expectDead(page, "/ru/invitation/never-made");
  await page.getByLabel(account.fields.email).fill("nobody");
  await page.getByRole("button", { name: invitation.lost.form.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(account.errors.email);
  await expect(page.getByLabel(account.fields.email)).toHaveValue("nobody");
  await expectAccessible(page, "ru");
  await askForLink(page, "nobody@example.kz");
  await askForLink(page, invited.email);
  await mailTo(invited.email, 2);
  expect(post.mailbox.to("nobody@example.kz")).toEqual([]);
  expect(post.mailbox.mails.length - before).toBeGreaterThanOrEqual(1);
  await expectPagesAccessible(page, ["/invitation"]);
});

test("somebody with an account starts and goes on from their own page", async ({ page, signIn, invited, mailTo }) => {
  await mailTo(invited.email);
  await signIn(page, invited);
  await page.goto("/ru/account");
  const own = page.getByRole("region", { name: ownCampaigns.title });
  await expect(own).toContainText(invited.title);
  await expect(own).toContainText(ownCampaigns.new);
  await expectAccessible(page, "ru");
  await own.getByRole("link", { name: ownCampaigns.start }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invited.title);
  await page.getByRole("button", { name: consent.agree }).click();
  await expectPage(page, "survey");
  await page.goto("/ru/account");
  await expect(own).toContainText(fill(account.own.responses.open, { position: 1, total: rules.size }));
  await own.getByRole("link", { name: account.own.responses.continue }).click();
  await expectPage(page, "survey");
});

test("after the close nothing is saved, and a page says what becomes of the answers", async ({
  page,
  post,
  invited,
  linkTo,
}) => {
  const id = await start(page, await linkTo(invited.email));
  await saveAnswers(page, id, answersTo(askedIds.slice(0, 3)));
  await endCampaign(post.server.databaseUrl, invited.campaignId);
  const late = { answers: [{ id: "P1-B1", value: "3", ageMs: 0 }] };
  expect((await page.request.put(answersUrl(id), { data: late })).status()).toBe(409);
  await page
    .getByRole("button", { name: textsIn("ru").questionnaire.next })
    .last()
    .click();
  await page.goto(pathOf(id, "survey"));
  await expectPage(page, "closed");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invitation.closed.title);
  await expectAccessible(page, "ru");
  await page.getByRole("link", { name: invitation.closed.answers }).click();
  await expectPage(page, "own-data");
  expect(Object.keys((await readStored(page, id)).answers)).toHaveLength(3);
});

test("nobody is invited twice within six months, whatever their unit is called", async ({
  page,
  post,
  signIn,
  invited,
  mailTo,
}, { testId }) => {
  const { databaseUrl } = post.server;
  await mailTo(invited.email);
  await endCampaign(databaseUrl, invited.campaignId);
  const [unitId, newcomer] = [`N${testId}`, `n${testId}@example.kz`];
  await seedDatabase(databaseUrl, {
    units: [{ id: unitId }],
    people: [{ id: `n${testId}`, email: newcomer, name: "Новая сотрудница", unitId }],
  });
  await movePerson(databaseUrl, invited.id, unitId);
  await seedOpenCampaign(databaseUrl, `D${testId}`, unitId);
  // Their colleague is invited, they are not.
  await mailTo(newcomer);
  await signIn(page, invited);
  await page.goto("/ru/account");
  await expectPage(page, "account");
  await expect(page.getByRole("region", { name: ownCampaigns.title })).toHaveCount(0);
  expect(post.mailbox.to(invited.email)).toHaveLength(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a link begins, and a new one can be asked for", async ({ page, openDevice, invited, linkTo }) => {
    const id = await start(page, await linkTo(invited.email));
    expect(id).not.toBe("");
    const other = await openDevice({ javaScriptEnabled: false });
    await askForLink(other, invited.email);
    await other.goto(await linkTo(invited.email, 2));
    await other.getByRole("button", { name: invitation.begun.action }).click();
    await expectPage(other, "survey");
  });
});
