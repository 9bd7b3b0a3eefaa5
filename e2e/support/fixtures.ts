import { type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { fromAddressOf } from "./address";

type Fixtures = {
  /** A page on another device: it shares no cookies with the others. */
  openDevice: (options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
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
