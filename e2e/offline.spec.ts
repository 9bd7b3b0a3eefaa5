import { expect } from "@playwright/test";
import type { Locale } from "@/lib/instrument/locales";
import { test } from "./support/fixtures";
import { hold } from "./support/hold";
import {
  beginResponse,
  choose,
  expectChosen,
  expectPage,
  expectSaved,
  pathOf,
  pressNext,
  question,
  savingStatus,
} from "./support/journey";
import { readStored, saveAnswers } from "./support/stored";
import { fill, textsIn } from "./support/texts";

const SCRIPTS = "**/_next/static/**/*.js";

const PLURAL = /\{count, plural,(?:[^{}]|\{(?:[^{}]|\{shown\})*\})*\}/;

/** What the page says while so many answers wait: the branch of the message that this number takes. */
function waitingText(locale: Locale, count: number): string {
  const message = textsIn(locale).questionnaire.saving.offline;
  const branch = (name: string) => new RegExp(`\\b${name} \\{((?:[^{}]|\\{shown\\})*)\\}`).exec(message)?.[1];
  const chosen = branch(new Intl.PluralRules(locale).select(count)) ?? branch("other") ?? "";
  return fill(message.replace(PLURAL, chosen), { shown: count });
}

test.describe("without a connection", () => {
  for (const locale of ["kk", "ru", "en"] as const)
    test(`answers wait on the page and are saved later, in ${locale}`, async ({ page, context }) => {
      const id = await beginResponse(page, locale);
      await page.goto(pathOf(id, "items-1", locale));
      await expect(savingStatus(page, "waiting")).toBeVisible();
      await context.setOffline(true);
      await choose(page, { "P1-B1": "1" });
      await expect(savingStatus(page, "offline")).toHaveText(waitingText(locale, 1));
      await choose(page, { "P2-B1": "2", "P3-B1": "NA" });
      await expect(savingStatus(page, "offline")).toHaveText(waitingText(locale, 3));
      await pressNext(page);
      await expect(savingStatus(page, "offline")).toHaveText(waitingText(locale, 3));
      await expectPage(page, "items-1");
      await context.setOffline(false);
      await expectSaved(page);
      await page.reload();
      await expectChosen(page, { "P1-B1": "1", "P2-B1": "2", "P3-B1": "NA", "P4-B1": [] });
    });

  test("nobody closes the page by accident while answers wait", async ({ page, context }) => {
    const id = await beginResponse(page);
    await page.goto(pathOf(id, "survey"));
    await expect(savingStatus(page, "waiting")).toBeVisible();
    await context.setOffline(true);
    await choose(page, { NS1: "NS1-b" });
    await expect(savingStatus(page, "offline")).toBeVisible();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await context.setOffline(false);
    await expectSaved(page);
    const stored = await readStored(page, id);
    expect(stored.answers).toEqual({ NS1: "NS1-b" });
    const types: string[] = [];
    page.on("dialog", (each) => {
      types.push(each.type());
      void each.accept();
    });
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(types).toEqual([]);
  });
});

test.describe("before the scripts have arrived", () => {
  test("answers are kept and saved", async ({ page }) => {
    const id = await beginResponse(page);
    await saveAnswers(page, id, { "P1-B1": "0", "P2-B1": "0" });
    const release = await hold(page, SCRIPTS);
    await page.goto(pathOf(id, "items-1"), { waitUntil: "domcontentloaded" });
    await choose(page, { "P1-B1": "3", "P3-B1": "NA" });
    await expect(savingStatus(page, "inert")).toBeVisible();
    release();
    await expectSaved(page);
    const chosen = { "P1-B1": "3", "P2-B1": "0", "P3-B1": "NA" };
    await expectChosen(page, chosen);
    await page.reload();
    await expectChosen(page, chosen);
  });

  test("what does not go together is said, and other answers are saved", async ({ page }) => {
    const id = await beginResponse(page);
    const release = await hold(page, SCRIPTS);
    await page.goto(pathOf(id, "survey"), { waitUntil: "domcontentloaded" });
    const { "exclusive-with-others": message } = textsIn("ru").questionnaire.errors;
    await choose(page, { NS1: "NS1-a", NS2: ["NS2-a", "NS2-n"] });
    release();
    await expectSaved(page);
    await expect(question(page, "NS2")).toHaveAccessibleDescription(new RegExp(message));
    await expectChosen(page, { NS1: "NS1-a", NS2: ["NS2-a", "NS2-n"] });
    expect((await readStored(page, id)).answers).toEqual({ NS1: "NS1-a" });
  });
});
