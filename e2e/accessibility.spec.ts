import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { expect, test } from "./support/fixtures";
import { hold } from "./support/hold";
import { beginResponse, choose, pathOf, startResponse } from "./support/journey";
import { submitted } from "./support/stored";
import { steps, textsIn } from "./support/texts";

test("the pages that anybody can open are accessible", async ({ page }) => {
  const names = ["start", "declined", "resume", "privacy", "sign-in", "not-found", "forgotten", "deleted"];
  await expectPagesAccessible(page, ["", ...names.map((name) => `/${name}`)]);
});

test("the recovery code, every kind of question and the check are accessible", async ({ page }) => {
  const { id } = await startResponse(page, "kk");
  await expectAccessible(page, "kk");
  // Pages of one kind differ in their texts alone.
  const kinds = new Map(steps.map((step) => [step.kind, step.id]));
  expect(kinds.size).toBeGreaterThan(2);
  for (const [index, name] of [...kinds.values(), "check", "own-data", "delete"].entries()) {
    const locale = LOCALES[index % LOCALES.length] ?? "ru";
    await page.goto(pathOf(id, name, locale));
    await expectAccessible(page, locale);
  }
});

test("a mistake is announced, linked to its question, and accessible", async ({ page }) => {
  const { questionnaire } = textsIn("ru");
  const id = await beginResponse(page);
  // Chosen before the scripts have arrived: they would not let the two stand beside each other.
  const release = await hold(page, "**/_next/static/**/*.js");
  await page.goto(pathOf(id, "survey"), { waitUntil: "domcontentloaded" });
  await choose(page, { NS2: ["NS2-a", "NS2-n"] });
  release();
  await expect(page.locator("[data-state=waiting]")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: questionnaire.next }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expectAccessible(page, "ru");
  await summary.getByRole("link").click();
  await expect(page).toHaveURL(/#NS2$/);
});

test("the result is accessible", async ({ page }) => {
  const { id } = await submitted(page);
  await expectPagesAccessible(page, [`/response/${id}/result`]);
});
