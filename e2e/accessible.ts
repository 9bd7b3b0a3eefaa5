import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = { width: 320, height: 640 };
/** WCAG 2.2, 2.5.8: smaller ones only inside of sentences. */
const TARGET_PX = 24;

/** No violation axe can find, the right language, no scrolling sideways at 320 px, and targets that can be hit. */
export async function expectAccessible(page: Page, locale: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page).not.toHaveTitle("");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const { sideways, small } = await page.evaluate((target) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const targets = [...document.querySelectorAll<HTMLElement>("a, button, input, summary")];
    const isInSentence = (element: HTMLElement) =>
      ["P", "LI", "DD"].includes(element.parentElement?.tagName ?? "") && element.className === "";
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
