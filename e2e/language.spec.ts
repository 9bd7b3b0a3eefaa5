import type { Page } from "@playwright/test";
import { answersTo, askedIds, asStored } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { hold } from "./support/hold";
import { beginResponse, choose, expectChosen, expectSaved, pathOf } from "./support/journey";
import { readStored, saveAnswers } from "./support/stored";
import { steps, textsIn } from "./support/texts";

/** The switch is made at the twentieth question, in the middle of a page. */
const PLACE = 20;
const step = steps.find(({ itemIds }) => itemIds.includes(askedIds[PLACE - 1] ?? ""));
const stepId = step?.id ?? "";
const onStep = (ids: readonly string[]) => ids.filter((id) => step?.itemIds.includes(id));

/** The same page, at the question one was at. */
async function expectPlace(page: Page, path: string): Promise<void> {
  await expect(page).toHaveURL(
    ({ pathname, hash }) => pathname === path && step?.itemIds.includes(hash.slice(1)) === true,
  );
}

test("keeps all answers", async ({ page }) => {
  const id = await beginResponse(page);
  const answered = askedIds.slice(0, PLACE);
  await saveAnswers(page, id, answersTo(answered.slice(0, -3)));
  await page.goto(pathOf(id, stepId));
  await choose(page, answersTo(answered.slice(-3)));
  await expectSaved(page);
  for (const [name, locale] of [
    ["Қазақша", "kk"],
    ["English", "en"],
    ["Русский", "ru"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expectPlace(page, pathOf(id, stepId, locale));
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expectChosen(page, answersTo(onStep(answered)));
    expect((await readStored(page, id)).answers).toEqual(asStored(answersTo(answered)));
  }
});

test("keeps an answer given right before the switch, however slow the network", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, stepId));
  const release = await hold(page, "**/api/response/**");
  const given = answersTo([askedIds[PLACE - 1] ?? ""]);
  await choose(page, given);
  await page.getByRole("button", { name: "Қазақша" }).click();
  release();
  await expectPlace(page, pathOf(id, stepId, "kk"));
  await expectChosen(page, given);
});

test("on other pages the switch is a link to the same page", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, "check"));
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(pathOf(id, "check", "en"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(textsIn("en").check.title);
});

test("the language chosen last is the one that the bare address leads to", async ({ page }) => {
  await page.goto("/kk");
  await page.goto("/");
  await expect(page).toHaveURL("/kk");
});
