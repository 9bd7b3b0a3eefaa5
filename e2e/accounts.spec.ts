import { expect, type Page } from "@playwright/test";
import { becomeAdministrator, createAccount, setPassword, signInByForm, test, trySignIn } from "./support/accounts";
import { expectAccessible } from "./support/accessible";
import { answersToAll } from "./support/answers";
import { expectPage, pathOf, startResponse, submit } from "./support/journey";
import { expectNotFound } from "./support/not-found";
import { startOwnServer } from "./support/own-server";
import { ADMINISTRATOR } from "./support/people";
import { enterCode, expectCodeRefused } from "./support/recovery";
import { saveAnswers } from "./support/stored";
import { fill, rules, textsIn } from "./support/texts";

const { account, consent, shell, landing, resume } = textsIn("ru");
const { own, errors, fields, manage } = account;

const entries = (page: Page) => page.getByRole("main").getByRole("listitem");

/** Begins an assessment as somebody who is signed in, and returns its id. */
async function startSignedIn(page: Page): Promise<string> {
  await page.goto("/ru/start");
  await page.getByRole("button", { name: consent.agree }).click();
  await expectPage(page, "survey");
  return /response\/([^/]+)\//.exec(page.url())?.[1] ?? "";
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto("/ru/account/settings");
  await page.getByLabel(fields.current, { exact: true }).fill(current);
  await page.getByLabel(fields.newPassword, { exact: true }).fill(next);
  await page.getByRole("button", { name: own.password.submit }).click();
}

/** The form came back with one message, and with what was typed except the password. */
async function expectRefusedEntry(page: Page, email: string): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: errors.title });
  await expect(summary.getByRole("link")).toHaveText([errors.credentials]);
  await expect(page.getByLabel(fields.email, { exact: true })).toHaveValue(email);
  await expect(page.getByLabel(fields.password, { exact: true })).toHaveValue("");
}

test.describe("the first administrator", () => {
  test("is made by the link of the first start, once", async ({ page, openDevice }) => {
    const server = await startOwnServer();
    try {
      const { administratorLink: link } = server;
      await becomeAdministrator(page, link, ADMINISTRATOR);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(manage.title);
      await expect(page.getByRole("row").filter({ hasText: ADMINISTRATOR.email })).toContainText(manage.status.active);
      await expectNotFound(page, link);
      await expectNotFound(await openDevice(), link);
      await server.crash();
      expect(await server.restart()).not.toContain("/link/");
    } finally {
      await server.stop();
    }
  });
});

test.describe("an account", () => {
  test("gets its password by a link that works once", async ({ administrator, page }, { testId }) => {
    const person = { name: "Ербол Нұрланов", email: `${testId}@example.kz`, password: "seven quiet old rivers" };
    const link = await createAccount(administrator, person);
    const row = administrator.getByRole("row").filter({ hasText: person.email });
    // Who has set a password takes part, as a rule: of somebody without a role it is not told.
    await expect(row).not.toContainText(manage.status.waiting);
    await setPassword(page, link, person.password);
    await expect(page.getByRole("main")).toContainText(person.email);
    await expectNotFound(page, link);
    await administrator.reload();
    await expect(row).toBeVisible();
    await expect(row).not.toContainText(manage.status.active);
    await expect(administrator.getByText(link)).toBeHidden();
  });

  test("is signed out of and into again", async ({ page, person }) => {
    await signInByForm(page, person);
    await page.getByRole("link", { name: own.settings.title }).click();
    await page.getByRole("button", { name: own.signOut.submit, exact: true }).click();
    await expect(page).toHaveURL("/ru");
    await page.goto("/ru/account");
    await expectPage(page, "sign-in");
    await signInByForm(page, { ...person, email: person.email.toUpperCase() });
  });

  test("is not opened by a wrong password, and the typed e-mail stays", async ({ page, person }) => {
    await trySignIn(page, { ...person, password: "not the right one" });
    await expectRefusedEntry(page, person.email);
    const unknown = "nobody@example.kz";
    await trySignIn(page, { email: unknown, password: person.password });
    await expectRefusedEntry(page, unknown);
    await page.goto("/ru/account");
    await expectPage(page, "sign-in");
  });

  test("ends its other sessions when the password changes", async ({ page, person, signIn, openDevice }) => {
    const other = await openDevice();
    await signIn(page, person);
    await signIn(other, person);
    await other.goto("/ru/account");
    await expectPage(other, "account");
    await changePassword(page, "not the right one", "eleven warm stone walls");
    await expect(page.getByRole("alert").filter({ hasText: errors.title })).toContainText(errors["current-password"]);
    await changePassword(page, person.password, "eleven warm stone walls");
    await expect(page.getByText(own.password.done)).toBeVisible();
    await page.goto("/ru/account");
    await expectPage(page, "account");
    await other.reload();
    await expectPage(other, "sign-in");
    await trySignIn(other, person);
    await expectRefusedEntry(other, person.email);
    await signInByForm(other, { ...person, password: "eleven warm stone walls" });
  });
});

test.describe("assessments of an account", () => {
  test("are in its list, and can be repeated", async ({ page, person, signIn }) => {
    await signIn(page, person);
    await page.goto("/ru/account");
    await expect(page.getByText(own.responses.none)).toBeVisible();
    const first = await startSignedIn(page);
    await page.goto("/ru/account");
    await expect(entries(page)).toContainText([fill(own.responses.open, { position: 1, total: rules.size })]);
    await saveAnswers(page, first, answersToAll());
    await page.goto(pathOf(first, "check"));
    await submit(page);
    await page.goto("/ru/account");
    const { code, seeResult } = own.responses;
    await expect(entries(page).getByRole("link")).toHaveText([code, seeResult]);
    await page.getByRole("link", { name: own.responses.start }).click();
    const second = await startSignedIn(page);
    expect(second).not.toBe(first);
    await page.goto("/ru/account");
    await expect(entries(page).getByRole("link")).toHaveText([code, own.responses.continue, code, seeResult]);
    await entries(page).getByRole("link", { name: own.responses.seeResult }).click();
    await expect(page).toHaveURL(pathOf(first, "result"));
  });

  test("include one that was begun without it, whose code then ends", async ({ page, person, signIn, openDevice }) => {
    const before = await openDevice();
    const { id, code } = await startResponse(before);
    await saveAnswers(before, id, { NS1: "NS1-a", NS2: ["NS2-b"] });
    await signIn(page, person);
    await page.goto("/ru/account");
    await page.getByLabel(own.claim.code).fill(code);
    await page.getByRole("button", { name: own.claim.submit }).click();
    await expectPage(page, "items-1");
    await page.goto("/ru/account");
    await expect(entries(page)).toContainText([fill(own.responses.open, { position: 3, total: rules.size })]);
    await expectNotFound(before, pathOf(id, "survey"));
    await enterCode(before, code);
    await expectCodeRefused(before, code, resume.errors.unknown);
    await page.getByLabel(own.claim.code).fill(code);
    await page.getByRole("button", { name: own.claim.submit }).click();
    await expectCodeRefused(page, code, resume.errors.unknown);
  });

  test("are closed to a link that was handed over later, until their code is entered", async ({
    administrator,
    page,
    person,
    signIn,
    openDevice,
  }) => {
    await signIn(page, person);
    const id = await startSignedIn(page);
    await page.goto("/ru/account");
    await page.getByRole("link", { name: own.responses.code }).click();
    const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/).innerText();

    await administrator.goto(`/ru/accounts?find=${encodeURIComponent(person.email)}`);
    await administrator.getByRole("button", { name: manage.list.newLink }).click();
    const made = administrator.getByRole("region", { name: manage.link.title });
    const link = await made.getByRole("code").innerText();
    const device = await openDevice();
    await setPassword(device, link, "three dry old wells");
    const told = device.getByRole("region", { name: own.handedOver.title });
    await expect(told).toContainText(ADMINISTRATOR.name);
    await expect(told).toContainText(own.handedOver.locked);
    await expect(device.getByText(own.responses.none)).toBeVisible();
    await expectAccessible(device, "ru");
    await expectNotFound(device, pathOf(id, "survey"));

    await device.goto("/ru/account");
    await device.getByLabel(own.claim.code).fill(code);
    await device.getByRole("button", { name: own.claim.submit }).click();
    await expectPage(device, "survey");
  });

  test("are nothing that the administrator can open", async ({ administrator, page, person, signIn }) => {
    await signIn(page, person);
    const id = await startSignedIn(page);
    await saveAnswers(page, id, answersToAll());
    await page.goto(pathOf(id, "check"));
    await submit(page);
    await administrator.goto("/ru/accounts");
    await expect(administrator.getByRole("row").filter({ hasText: person.email })).toBeVisible();
    expect(await administrator.content()).not.toContain(id);
    await expect(administrator.locator("a[href*='/response/']")).toHaveCount(0);
    await administrator.goto("/ru/account");
    await expect(administrator.getByText(own.responses.none)).toBeVisible();
    for (const name of ["result", "own-data", "survey"]) await expectNotFound(administrator, pathOf(id, name));
    expect((await administrator.request.get(pathOf(id, "download/json"))).status()).toBe(404);
  });
});

test("only the administrator comes to the accounts", async ({ administrator, page, person, signIn, openDevice }) => {
  await administrator.goto("/ru");
  await expect(administrator.getByRole("link", { name: shell.accounts, exact: true })).toBeVisible();
  await signIn(page, person);
  await page.goto("/ru/account");
  await expect(page.getByRole("link", { name: shell.accounts, exact: true })).toBeHidden();
  await expectNotFound(page, "/ru/accounts");
  await expectNotFound(await openDevice(), "/ru/accounts");
});

test("without JavaScript links and signing in work", async ({ administrator, openDevice }, { testId }) => {
  const person = { name: "Без сценариев", email: `${testId}@example.kz`, password: "three dry old wells" };
  const device = await openDevice({ javaScriptEnabled: false });
  const link = await createAccount(administrator, person);
  await device.goto(link);
  await device.getByLabel(fields.newPassword, { exact: true }).fill("short");
  await device.getByRole("button", { name: account.link.password.submit }).click();
  await expect(device.getByRole("alert").getByRole("link")).toHaveText([fill(errors["password-short"], { min: 10 })]);
  await setPassword(device, link, person.password);
  await device.getByRole("link", { name: own.settings.title }).click();
  await device.getByRole("button", { name: own.signOut.submit, exact: true }).click();
  await expect(device.getByRole("link", { name: landing.start })).toBeVisible();
  await trySignIn(device, { ...person, password: "not the right one" });
  await expectRefusedEntry(device, person.email);
  await signInByForm(device, person);
});
