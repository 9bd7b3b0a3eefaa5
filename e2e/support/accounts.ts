import { expect, type Page } from "@playwright/test";
import { seedDatabase } from "@/db/testing/organisation";
import { test as base } from "./fixtures";
import type { OwnServer } from "./own-server";
import { ADMINISTRATOR, type Credentials, PASSWORD, PASSWORD_HASH, type Person } from "./people";
import { textsIn } from "./texts";

const { fields, link, manage, signIn } = textsIn("ru").account;

/** Makes the first administrator by the one-time link. */
export async function becomeAdministrator(page: Page, url: string, { name, email, password }: Person): Promise<void> {
  await page.goto(url);
  await page.getByLabel(fields.name, { exact: true }).fill(name);
  await page.getByLabel(fields.email, { exact: true }).fill(email);
  await page.getByLabel(fields.newPassword, { exact: true }).fill(password);
  await page.getByRole("button", { name: link.administrator.submit }).click();
  await page.waitForURL("**/accounts");
}

/** Fills in and sends the form. */
export async function trySignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto("/ru/sign-in");
  await page.getByLabel(fields.email, { exact: true }).fill(email);
  await page.getByLabel(fields.password, { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: signIn.submit }).click();
}

/** The same, and arrives at the list of assessments. */
export async function signInByForm(page: Page, credentials: Credentials): Promise<void> {
  await trySignIn(page, credentials);
  await page.waitForURL("**/account");
}

/** Creates an account as its administrator does, and returns the one-time link. */
export async function createAccount(
  administrator: Page,
  { name, email }: Pick<Person, "name" | "email">,
): Promise<string> {
  await administrator.goto("/ru/accounts");
  await administrator.getByLabel(fields.name, { exact: true }).fill(name);
  await administrator.getByLabel(fields.email, { exact: true }).fill(email);
  await administrator.getByRole("button", { name: manage.create.submit }).click();
  const shown = administrator.getByRole("region", { name: manage.link.title });
  await expect(shown).toContainText(email);
  return shown.getByRole("code").innerText();
}

/** Sets a password by the one-time link, and arrives at the list of assessments. */
export async function setPassword(page: Page, url: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(fields.newPassword, { exact: true }).fill(password);
  await page.getByRole("button", { name: link.password.submit }).click();
  await page.waitForURL("**/account");
}

/** Has a browser carry the session of somebody: what signing in by the form leaves behind. */
export async function carrySession(page: Page, server: OwnServer, { id }: Pick<Person, "id">): Promise<void> {
  await page.context().addCookies([await server.sessionCookie(id)]);
}

type Fixtures = {
  /** The server that the test is about. */
  server: OwnServer;
  /** The pages of the administrator, signed in on a device of their own. */
  administrator: Page;
  /** An account with a password, signed in nowhere. */
  person: Person;
  /** Signs somebody in on this page's device. */
  signIn: (page: Page, person: Pick<Person, "id">) => Promise<void>;
};

/** Tests of accounts, on a server of their own which has an administrator; each makes its own account. */
export const test = base.extend<Fixtures>({
  server: ({ accounts }, use) => use(accounts),
  baseURL: ({ server }, use) => use(server.url),
  signIn: ({ server }, use) => use((page, person) => carrySession(page, server, person)),
  administrator: async ({ openDevice, signIn }, use) => {
    const page = await openDevice();
    await signIn(page, ADMINISTRATOR);
    await use(page);
  },
  person: async ({ server }, use, { testId }) => {
    const person = { id: testId, name: `Person ${testId}`, email: `${testId}@example.kz` };
    await seedDatabase(server.databaseUrl, { people: [{ ...person, passwordHash: PASSWORD_HASH }] });
    await use({ ...person, password: PASSWORD });
  },
});
