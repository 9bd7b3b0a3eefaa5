import type { Page } from "@playwright/test";
import { cardOf } from "@/lib/practice/cards";
import { expectPagesAccessible } from "./support/accessible";
import { expect, test } from "./support/fixtures";
import { pathOf } from "./support/journey";
import { submitted } from "./support/stored";
import { textsIn } from "./support/texts";

const { plan, practice } = textsIn("ru");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a card is worked through from the plan, and the dates go into a calendar", async ({ page }) => {
    const { id } = await submitted(page);
    await page.goto(pathOf(id, "plan"));
    const boxes = page.getByRole("group", { name: plan.choose.steps }).getByRole("checkbox");
    await boxes.first().check();
    await page.getByRole("button", { name: plan.choose.submit }).click();
    await page.getByLabel(plan.done).check();
    await page.getByRole("button", { name: plan.submit }).click();
    await expect(page.getByRole("status")).toHaveText(plan.saved);
    await expect(page.getByLabel(plan.done)).toBeChecked();
    // Reminders are for accounts.
    await expect(page.getByLabel(plan.remind.label)).toHaveCount(0);

    const action = pathOf(id, "plan/calendar");
    const text = await stepText(page);
    const neutral = (await (await page.request.get(action)).text()).replaceAll("\r\n ", "");
    expect(neutral).toContain(`SUMMARY:${plan.calendar.event}`);
    expect(neutral).not.toContain(text.slice(0, 20));
    await page.getByLabel(plan.calendar.withText).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: plan.calendar.action }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("my-steps.ics");
    const told = (await (await page.request.get(`${action}?with-text=on`)).text()).replaceAll("\r\n ", "");
    expect(told).toContain(text.slice(0, 20));

    await page.getByRole("link", { name: plan.practice }).click();
    const principle = new URL(page.url()).pathname.split("/").at(-1);
    const card = cardOf(principle as "P1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(card.title.ru);
    await page.getByLabel(practice.note).nth(2).fill("Спросил троих,\nдвое не знали.");
    await page.getByRole("checkbox").nth(1).check();
    await page.getByRole("button", { name: practice.submit }).click();
    await expect(page.getByRole("status")).toHaveText(practice.saved);
    await expect(page.getByLabel(practice.note).nth(2)).toHaveValue("Спросил троих,\nдвое не знали.");
    await expect(page.getByRole("checkbox").nth(1)).toBeChecked();
    await expect(page.getByRole("checkbox").nth(0)).not.toBeChecked();
  });
});

/** The words of the step in the plan. */
async function stepText(page: Page): Promise<string> {
  const legend = await page.locator("legend").first().innerText();
  return legend.replace(/^[^:]+: /, "");
}

test("the cards are accessible, and print on two pages", async ({ page }) => {
  const { id } = await submitted(page);
  await expectPagesAccessible(
    page,
    ["P1", "P6"].map((principle) => `/response/${id}/practice/${principle}`),
  );
  await page.goto(pathOf(id, "practice/P6"));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: practice.submit })).toBeHidden();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  expect((await page.goto(pathOf(id, "practice/P8")))?.status()).toBe(404);
});
