import type { Page } from "@playwright/test";
import { dumpTables } from "@/db/testing/campaign";
import { seedDatabase } from "@/db/testing/organisation";
import { LIMITS } from "@/lib/policy/limits";
import { expectAccessible } from "./support/accessible";
import { signInByForm, test, trySignIn } from "./support/accounts";
import { fromAddressOf } from "./support/address";
import { expect } from "./support/fixtures";
import { expectPage } from "./support/journey";
import { expectNotFound } from "./support/not-found";
import { PASSWORD_HASH } from "./support/people";
import { expectCodeRefused } from "./support/recovery";
import { fill, textsIn } from "./support/texts";

const { account, consent, notFound, resume, tooMany } = textsIn("ru");
const { email: emailLabel, password: passwordLabel } = account.fields;
const [{ most, minutes }] = LIMITS["account-passwords"];

const summary = (page: Page, title: string) => page.getByRole("alert").filter({ hasText: title });

test("too many wrong passwords close an account to passwords, and keep no neighbour out", async ({
  page,
  person,
  server,
  openDevice,
}, { testId }) => {
  const neighbour = { id: `n-${testId}`, name: "N", email: `n-${testId}@example.kz` };
  await seedDatabase(server.databaseUrl, { people: [{ ...neighbour, passwordHash: PASSWORD_HASH }] });
  for (let guess = 1; guess <= most; guess += 1) {
    await trySignIn(page, { ...person, password: "not the right one" });
    await expect(summary(page, account.errors.title)).toContainText(account.errors.credentials);
  }
  await trySignIn(page, person);
  const locked = fill(account.errors["too-many-account"], { minutes });
  await expect(summary(page, account.errors.title).getByRole("link")).toHaveText([locked]);
  await expect(page.getByLabel(emailLabel, { exact: true })).toHaveValue(person.email);
  await expect(page.getByRole("heading", { name: account.signIn.forgotten.title })).toBeVisible();
  await expectAccessible(page, "ru");
  const other = await openDevice({ extraHTTPHeaders: fromAddressOf(testId) });
  await trySignIn(other, { ...neighbour, password: "a typo at first" });
  await expect(summary(other, account.errors.title)).toContainText(account.errors.credentials);
  await signInByForm(other, { ...neighbour, password: person.password });
});

test.describe("a browser that keeps no cookies", () => {
  test("reads so before anything is begun, and goes on once it keeps them", async ({ page, server }) => {
    await page.goto("/ru/start");
    const before = await dumpTables(server.databaseUrl);
    await page.context().clearCookies();
    await page.getByRole("button", { name: consent.agree }).click();
    await expect(summary(page, consent.errors.title)).toContainText(consent.errors.cookies);
    expect(await dumpTables(server.databaseUrl)).toBe(before);
    await page.getByRole("button", { name: consent.agree }).click();
    await expectPage(page, "survey");
  });

  test("keeps what was typed, at sign-in and as a code", async ({ page }) => {
    await page.goto("/ru/sign-in");
    await page.getByLabel(emailLabel, { exact: true }).fill("aigul@example.kz");
    await page.getByLabel(passwordLabel, { exact: true }).fill("any of them");
    await page.context().clearCookies();
    await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
    await expect(summary(page, account.errors.title)).toContainText(account.errors.cookies);
    await expect(page.getByLabel(emailLabel, { exact: true })).toHaveValue("aigul@example.kz");
    await page.goto("/ru/resume");
    await page.getByLabel(resume.code).fill("7K3M-Q9ZT-0HVA");
    await page.context().clearCookies();
    await page.getByRole("main").getByRole("button", { name: resume.action }).click();
    await expectCodeRefused(page, "7K3M-Q9ZT-0HVA", resume.errors.cookies);
  });
});

test("who is refused reads when to try again", async ({ page }) => {
  const answer = await page.goto("/ru/too-many?minutes=5");
  expect(answer?.status()).toBe(429);
  expect(answer?.headers()["retry-after"]).toBe("300");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(tooMany.title);
  await expect(page.getByRole("main")).toContainText("5 минут");
  await expectAccessible(page, "ru");
});

test("who looks for a page of their work is asked to sign in, not for a recovery code", async ({ page }) => {
  await expectNotFound(page, "/ru/accounts");
  await expect(page.getByRole("main").getByRole("link")).toHaveText([notFound.page.signIn, notFound.page.home]);
  await expect(page.getByRole("main")).not.toContainText(notFound.code);
});
