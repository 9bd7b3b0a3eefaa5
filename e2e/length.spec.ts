import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { answersToAll } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { saveAnswers } from "./support/stored";
import { instrument, steps } from "./support/texts";

const PHONE = { width: 360, height: 740 };
/** Of all pages together, from the first to the check. */
const MOST_SCREENS = 25;
const MOST_WORDS: Record<Locale, number> = { kk: 1600, ru: 1750, en: 2100 };
const HIGHEST_ITEM = 280;
const LOWEST_BUTTON = 640;

type Measured = { screens: number; words: number; items: number[]; buttonEnd: number; width: number };

/** A page with everything unfolded: its height in screens, its words with those of the scale once, its items. */
async function measure(page: Page, path: string): Promise<Measured> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  // The script says in other words how answers are saved: what is read is what it says.
  await expect(page.locator("[data-state=inert]")).toHaveCount(0);
  return page.evaluate((height) => {
    const main = document.querySelector("main");
    const items = [...document.querySelectorAll(".scale-item")].map((item) => item.getBoundingClientRect().height);
    const buttonEnd = main?.querySelector("button.bg-accent")?.getBoundingClientRect().bottom ?? 0;
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const screens = document.documentElement.scrollHeight / height;
    // The words of the scale stand in each item: they are learnt once. What is only heard is not read.
    for (const steps of [...document.querySelectorAll(".scale-steps, .scale-steps + div")].slice(2)) steps.remove();
    for (const hidden of document.querySelectorAll(".scale-steps small, .sr-only")) hidden.remove();
    const words = main?.innerText.match(/\S+/g)?.length ?? 0;
    return { screens, words, items, buttonEnd, width: document.documentElement.scrollWidth };
  }, PHONE.height);
}

test.use({ viewport: PHONE });

for (const locale of LOCALES)
  test(`from the first page to the check it is short, in ${locale}`, async ({ page }) => {
    const first = [await measure(page, `/${locale}`), await measure(page, `/${locale}/start`)];
    const id = await beginResponse(page, locale);
    const asked = [];
    for (const step of steps) {
      const measured = await measure(page, pathOf(id, step.id, locale));
      for (const height of measured.items) expect.soft(height, step.id).toBeLessThanOrEqual(HIGHEST_ITEM);
      if (step.kind === "scenario") expect.soft(measured.buttonEnd, step.id).toBeLessThanOrEqual(LOWEST_BUTTON);
      asked.push(measured);
    }
    expect(asked.flatMap(({ items }) => items)).toHaveLength(instrument.behaviourItems.length);
    await saveAnswers(page, id, answersToAll());
    const all = [...first, ...asked, await measure(page, pathOf(id, "check", locale))];
    const total = (value: (measured: Measured) => number) => all.reduce((sum, each) => sum + value(each), 0);
    const screens = total((each) => each.screens);
    const words = total((each) => each.words);
    test
      .info()
      .annotations.push({ type: "length", description: `${screens.toFixed(1)} screens, ${String(words)} words` });
    for (const { width } of all) expect.soft(width).toBeLessThanOrEqual(PHONE.width);
    expect.soft(screens).toBeLessThanOrEqual(MOST_SCREENS);
    expect.soft(words).toBeLessThanOrEqual(MOST_WORDS[locale]);
  });
