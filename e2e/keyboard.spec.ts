import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { beginResponse, expectPage, expectSaved } from "./support/journey";
import { steps, textsAt, textsIn } from "./support/texts";

const { landing, consent, check, result, shell } = textsIn("ru");
const MOST_STOPS = 80;

/** What has the focus: its name and its state, as assistive technology would say it. */
async function focused(page: Page): Promise<{ tag: string; text: string; name: string; checked: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement ? element : null;
    return {
      tag: element?.tagName ?? "",
      text: element?.textContent.trim() ?? "",
      name: input?.name ?? "",
      checked: input?.checked ?? false,
    };
  });
}

/** Presses Tab until the focus is where it should be; fails when it never gets there. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused(page)).text === text) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach "${text}"`);
}

async function tabToQuestion(page: Page, id: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS && (await focused(page)).name !== id; stop += 1)
    await page.keyboard.press("Tab");
  expect((await focused(page)).name).toBe(id);
}

async function answerByKeys(page: Page, itemIds: readonly string[]): Promise<void> {
  for (const [index, id] of itemIds.entries()) {
    await tabToQuestion(page, id);
    await page.keyboard.press("Space");
    for (let down = 0; down < index % 3 && id !== "NS2"; down += 1) await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatchObject({ name: id, checked: true });
  }
  await expectSaved(page);
}

test("the whole journey needs no mouse", async ({ page }) => {
  await page.goto("/ru");
  await page.keyboard.press("Tab");
  expect((await focused(page)).text).toBe(shell.skip);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await tabTo(page, landing.start);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/start");
  await tabTo(page, consent.agree);
  await page.keyboard.press("Enter");
  for (const [index, step] of steps.entries()) {
    await expectPage(page, step.id);
    await expect(page.locator("[data-state=waiting]")).toBeVisible();
    await answerByKeys(page, step.itemIds);
    await tabTo(page, textsAt(page).questionnaire.next);
    await page.keyboard.press("Enter");
    await expectPage(page, steps[index + 1]?.id ?? "check");
  }
  await tabTo(page, check.submit);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/result");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(result.title);
});

test("Enter in a question goes on to the next page and forgets nothing", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(`/ru/response/${id}/items-1`);
  await page.locator("[data-state=waiting]").waitFor();
  await tabToQuestion(page, "P1-B1");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expectPage(page, "items-2");
  await page.goto(`/ru/response/${id}/items-1`);
  await expect(page.locator("input[name='P1-B1']:checked")).toHaveCount(1);
});
