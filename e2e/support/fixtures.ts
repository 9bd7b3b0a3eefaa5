import { type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { fromAddressOf } from "./address";
import type { OwnServer } from "./own-server";
import { type Post, serveAccounts, serveLarge, servePost, servePublished } from "./servers";

type Fixtures = {
  /** A page on another device: it shares no cookies with the others. */
  openDevice: (options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Each is started in a worker when the first of its tests there asks for it. All tests know all of them: Playwright
 * takes a new worker with a new browser for tests that know others.
 */
type Servers = { accounts: OwnServer; post: Post; published: OwnServer; large: OwnServer };

const OF_WORKER = { scope: "worker", timeout: 60_000 } as const;

export const test = base.extend<Fixtures, Servers>({
  accounts: [({}, use) => serveAccounts(use), OF_WORKER],
  post: [({}, use) => servePost(use), OF_WORKER],
  published: [({}, use) => servePublished(use), OF_WORKER],
  large: [({}, use) => serveLarge(use), OF_WORKER],
  // Guesses are limited by address: one test must not use up those of the next one.
  extraHTTPHeaders: ({}, use, { testId }) => use(fromAddressOf(testId)),
  openDevice: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect } from "@playwright/test";
