import type { BrowserContext } from "@playwright/test";
import { answersToAll } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { choose, expectChosen, expectPage, pathOf, startResponse } from "./support/journey";
import { expectNotFound, expectNotFoundShown } from "./support/not-found";
import { enterCode } from "./support/recovery";
import { submitted } from "./support/stored";
import { textsIn } from "./support/texts";

const { shell, forgotten, questionnaire, result } = textsIn("ru");
const DAY_SECONDS = 24 * 60 * 60;

/** When the cookies that open a response end: seconds from now, -1 with the browser. */
async function endsOfGrant(context: BrowserContext): Promise<number[]> {
  const cookies = (await context.cookies()).filter(({ name }) => !["locale", "cookies"].includes(name));
  return cookies.map(({ expires }) => (expires === -1 ? -1 : expires - Date.now() / 1000));
}

test("forgotten from a break, which saves what was just chosen", async ({ page }) => {
  const { id, code } = await startResponse(page);
  await page.goto(pathOf(id, "items-1"));
  await choose(page, { "P1-B1": "2" });
  await page.getByRole("button", { name: questionnaire.pause }).click();
  await expectPage(page, "pause");
  await page.getByRole("button", { name: shell.forget }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forgotten.title);
  await expectNotFound(page, pathOf(id, "items-1"));
  await enterCode(page, code);
  await expectPage(page, "items-1");
  await expectChosen(page, { "P1-B1": "2" });
});

test("forgotten from the result", async ({ page }) => {
  const { id, code } = await submitted(page);
  await page.getByRole("button", { name: shell.forget }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forgotten.title);
  await expectNotFound(page, pathOf(id, "result"));
  await enterCode(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(result.title);
});

test("forgotten from the first page", async ({ page }) => {
  const { id, code } = await startResponse(page, "ru", { isOwn: true });
  await page.goto("/ru");
  await page.getByRole("button", { name: shell.forget }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forgotten.title);
  expect(await endsOfGrant(page.context())).toEqual([]);
  await expectNotFound(page, pathOf(id, "survey"));
  await enterCode(page, code);
  await expectPage(page, "survey");
});

test("the browser's Back shows nothing of a forgotten response", async ({ page }) => {
  const { id } = await submitted(page);
  await page.goto(pathOf(id, "own-data"));
  await page.goto(pathOf(id, "result"));
  await page.getByRole("button", { name: shell.forget }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forgotten.title);
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expectNotFoundShown(page);
  }
});

test("there is nothing to forget on a device that holds nothing", async ({ page }) => {
  await page.goto("/ru");
  await expect(page.getByRole("button", { name: shell.forget })).toHaveCount(0);
});

test("a device forgets when the browser closes, unless it is asked to remember", async ({ page, openDevice }) => {
  await startResponse(page);
  expect(await endsOfGrant(page.context())).toEqual([-1]);
  const other = await openDevice();
  const { code } = await startResponse(other, "ru", { isOwn: true });
  for (const seconds of await endsOfGrant(other.context())) expect(seconds / DAY_SECONDS).toBeCloseTo(90, 1);
  await enterCode(page, code);
  await expectPage(page, "survey");
  expect(await endsOfGrant(page.context())).toEqual([-1]);
  await enterCode(page, code, { isRemembered: true });
  await expectPage(page, "survey");
  for (const seconds of await endsOfGrant(page.context())) expect(seconds / DAY_SECONDS).toBeCloseTo(90, 1);
});

test("another person's response takes the place of the one before", async ({ page }) => {
  const first = await submitted(page, "ru", answersToAll(1));
  const second = await startResponse(page);
  await expectNotFound(page, pathOf(first.id, "result"));
  expect((await page.goto(pathOf(second.id, "survey")))?.status()).toBe(200);
});
