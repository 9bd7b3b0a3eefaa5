import { type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { test as base } from "./fixtures";
import { type OwnServer, startOwnServer } from "./own-server";
import { textsIn } from "./texts";

export type Credentials = { email: string; password: string };
export type Person = Credentials & { name: string };
type StorageState = NonNullable<BrowserContextOptions["storageState"]>;
type Office = { server: OwnServer; administrator: Person; signedIn: StorageState };

const { fields, link, manage, signIn: signInTexts } = textsIn("ru").account;

export const ADMINISTRATOR: Person = {
  name: "Айгүл Сәрсенова",
  email: "admin@example.kz",
  password: "correct horse battery",
};

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
  await page.getByRole("main").getByRole("button", { name: signInTexts.submit }).click();
}

export async function signIn(page: Page, credentials: Credentials): Promise<void> {
  await trySignIn(page, credentials);
  await page.waitForURL("**/account");
}

/** Creates an account as its administrator does, and returns the one-time link. */
export async function createAccount(administrator: Page, { name, email }: Person): Promise<string> {
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

async function openOffice(newPage: () => Promise<Page>): Promise<Office> {
  const server = await startOwnServer();
  const page = await newPage();
  await becomeAdministrator(page, server.administratorLink, ADMINISTRATOR);
  const signedIn = await page.context().storageState();
  await page.context().close();
  return { server, administrator: ADMINISTRATOR, signedIn };
}

type Fixtures = {
  /** The pages of the administrator, signed in on a device of their own. */
  administrator: Page;
  /** An account with a password, signed in nowhere. */
  person: Person;
};

/** Tests of accounts, on a server of their own which has an administrator; each makes its own account. */
export const test = base.extend<Fixtures, { office: Office }>({
  office: [
    async ({ browser }, use) => {
      const office = await openOffice(async () => (await browser.newContext()).newPage());
      await use(office);
      await office.server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ office }, use) => use(office.server.url),
  administrator: async ({ office, openDevice }, use) => use(await openDevice({ storageState: office.signedIn })),
  person: async ({ administrator, openDevice }, use, { testId }) => {
    const person = { name: `Person ${testId}`, email: `${testId}@example.kz`, password: "nine tall green hills" };
    const device = await openDevice();
    await setPassword(device, await createAccount(administrator, person), person.password);
    await device.context().close();
    await use(person);
  },
});
