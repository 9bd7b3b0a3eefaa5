import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { MOST } from "@/lib/policy/scoring";
import { answersToAll, type Given } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf, submit } from "./support/journey";
import { saveAnswers } from "./support/stored";
import { instrument, steps } from "./support/texts";

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
/** Of all pages together, from the first to the check. */
const MOST_SCREENS = 25;
const MOST_WORDS: Record<Locale, number> = { kk: 1600, ru: 1750, en: 2100 };
const MIDDLE = "2";
const HIGHEST_ITEM = 280;
const LOWEST_BUTTON = 640;
/** Where the third step ends on a phone. */
const LOWEST_STEP = 1280;

type Measured = { screens: number; words: number; items: number[]; buttonEnd: number; width: number; enlarged: number };

/**
 * A page with everything unfolded: its height in screens, its words with those of the scale once, its items, and how
 * wide it is, also with text of twice the size.
 */
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
    const root = document.documentElement;
    const screens = root.scrollHeight / height;
    const width = root.scrollWidth;
    root.style.fontSize = "200%";
    const enlarged = root.scrollWidth;
    root.style.fontSize = "";
    // The words of the scale stand in each item: they are learnt once. What is only heard is not read.
    for (const steps of [...document.querySelectorAll(".scale-steps, .scale-steps + div")].slice(2)) steps.remove();
    for (const hidden of document.querySelectorAll(".scale-steps small, .sr-only")) hidden.remove();
    const words = main?.innerText.match(/\S+/g)?.length ?? 0;
    return { screens, words, items, buttonEnd, width, enlarged };
  }, PHONE.height);
}

/** Three principles never and three always: the result's sentence on them is as long as it can be. */
function answersAtOdds(): Given {
  const never = ["P1", "P5", "P6"];
  const value = ({ principleId, reverse }: (typeof instrument.behaviourItems)[number]) => {
    if (principleId === "P2") return MIDDLE;
    return never.includes(principleId) === reverse ? String(MOST.item) : "0";
  };
  return {
    ...answersToAll(),
    ...Object.fromEntries(instrument.behaviourItems.map((item) => [item.id, value(item)])),
  };
}

/** Where what is seen of the result first ends, in pixels from the top of the page. */
const resultEnd = (page: Page) =>
  page.evaluate(() => {
    const first = [...document.querySelectorAll("main section:not(.folds, .folds section)")];
    const ends = first.map((part) => part.getBoundingClientRect().bottom + scrollY);
    return { count: ends.length, end: Math.max(...ends) };
  });

test.use({ viewport: PHONE });

for (const locale of LOCALES)
  test(`from the first page to the check it is short, and the result begins with two screens, in ${locale}`, async ({
    page,
  }) => {
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
    await saveAnswers(page, id, answersAtOdds());
    const all = [...first, ...asked, await measure(page, pathOf(id, "check", locale))];
    const total = (value: (measured: Measured) => number) => all.reduce((sum, each) => sum + value(each), 0);
    const screens = total((each) => each.screens);
    const words = total((each) => each.words);
    test
      .info()
      .annotations.push({ type: "length", description: `${screens.toFixed(1)} screens, ${String(words)} words` });
    for (const { width, enlarged } of all) expect.soft(Math.max(width, enlarged)).toBeLessThanOrEqual(PHONE.width);
    expect.soft(screens).toBeLessThanOrEqual(MOST_SCREENS);
    expect.soft(words).toBeLessThanOrEqual(MOST_WORDS[locale]);

    await submit(page);
    await page.evaluate(() => document.fonts.ready);
    const onPhone = await resultEnd(page);
    expect.soft((await measure(page, page.url())).enlarged).toBeLessThanOrEqual(PHONE.width);
    expect.soft(onPhone.end).toBeLessThanOrEqual(LOWEST_STEP);
    await page.setViewportSize(DESKTOP);
    await page.reload();
    const onDesktop = await resultEnd(page);
    expect.soft(onDesktop.end).toBeLessThanOrEqual(DESKTOP.height);
    expect([onPhone.count, onDesktop.count]).toEqual([2, 2]);
    test.info().annotations.push({
      type: "result",
      description: `steps end at ${String(onPhone.end)} px on a phone, all at ${String(onDesktop.end)} px on a desktop`,
    });
  });
