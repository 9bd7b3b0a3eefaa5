import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/instrument/locales";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What is right and where each thing stands would take a third of the time, and is not looked at. */
const WHAT_IS_WRONG = { resultTypes: ["violations"], selectors: false } satisfies Parameters<AxeBuilder["options"]>[0];
const NARROW = { width: 320, height: 640 };
/** WCAG 2.2, 2.5.8: smaller ones only inside of sentences. */
const TARGET_PX = 24;

/** No violation axe can find, and all that `expectUsable` asks. */
export async function expectAccessible(page: Page, locale: Locale): Promise<void> {
  // Without frames of other origins nothing is gained by the blank page in which axe would put its findings together.
  const { violations } = await new AxeBuilder({ page })
    .options(WHAT_IS_WRONG)
    .withTags(RULES)
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await expectUsable(page, locale);
}

/**
 * The same of pages in every language, the paths without it. They differ in their texts alone, so that axe, which takes
 * a second for each, reads each page in one language, and of neighbours another.
 */
export async function expectPagesAccessible(page: Page, paths: readonly string[]): Promise<void> {
  for (const [place, path] of paths.entries())
    for (const [turn, locale] of LOCALES.entries()) {
      await page.goto(`/${locale}${path}`);
      await (place % LOCALES.length === turn ? expectAccessible : expectUsable)(page, locale);
    }
}

/** The right language, a title, one heading, no scrolling sideways at 320 px, and targets that can be hit. */
async function expectUsable(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page).not.toHaveTitle("");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const { sideways, small } = await page.evaluate((target) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const targets = [...document.querySelectorAll<HTMLElement>("a, button, input, summary")];
    const isInSentence = (element: HTMLElement) => element.closest("p, li, dd") !== null && element.className === "";
    const isSmall = (element: HTMLElement) => {
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width > 1 && (width < target || height < target);
    };
    return {
      sideways: scrollWidth - clientWidth,
      small: targets
        .filter((element) => !isInSentence(element) && isSmall(element))
        .map((element) => element.outerHTML),
    };
  }, TARGET_PX);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  if (before) await page.setViewportSize(before);
}
