import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { choose, expectPage, pathOf, pressNext, startResponse, submit } from "./support/journey";
import { enterCode } from "./support/recovery";
import { readStored, saveAnswers, submitted } from "./support/stored";
import { steps, textsIn } from "./support/texts";

const { result } = textsIn("ru");

/** The same response on a second device without JavaScript, where a page is as old as its last request. */
async function openPlain(device: Page, { id, code }: { id: string; code: string }, name: string): Promise<void> {
  await enterCode(device, code);
  await expect(device).toHaveURL(/response/);
  await device.goto(pathOf(id, name));
}

async function expectResultWithReason(page: Page): Promise<void> {
  await expectPage(page, "result");
  await expect(page.getByText(result.alreadySubmitted)).toBeVisible();
}

test("a page opened earlier does not bring back what has changed since", async ({ page, openDevice }) => {
  const started = await startResponse(page);
  await saveAnswers(page, started.id, { "P1-B1": "1", "P2-B1": "1" });
  const plain = await openDevice({ javaScriptEnabled: false });
  await openPlain(plain, started, "items-1");
  await saveAnswers(page, started.id, { "P1-B1": "4" });
  await choose(plain, { "P2-B1": "3" });
  await pressNext(plain);
  await expectPage(plain, "items-2");
  expect((await readStored(page, started.id)).answers).toEqual({ "P1-B1": 4, "P2-B1": 3 });
});

test("a page opened before the submission leads to the result with the reason", async ({ page, openDevice }) => {
  const started = await startResponse(page);
  const plain = await openDevice({ javaScriptEnabled: false });
  await openPlain(plain, started, "items-1");
  await page.goto(pathOf(started.id, "check"));
  await submit(page);
  await choose(plain, { "P1-B1": "3" });
  await pressNext(plain);
  await expectResultWithReason(plain);
  expect((await readStored(page, started.id)).answers).toEqual({});
});

test("after the submission every page of the questionnaire leads to the result with the reason", async ({ page }) => {
  const { id } = await submitted(page);
  for (const name of [...steps.map((step) => step.id), "check"]) {
    await page.goto(pathOf(id, name));
    await expectResultWithReason(page);
  }
});
