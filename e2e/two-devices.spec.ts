import { expect, type Page } from "@playwright/test";
import { answersToAll } from "./support/answers";
import { test } from "./support/fixtures";
import {
  beginResponse,
  choose,
  expectChosen,
  expectPage,
  expectSaved,
  pathOf,
  pressNext,
  savingStatus,
  startResponse,
  submit,
} from "./support/journey";
import { enterCode } from "./support/recovery";
import { answersUrl, readStored, saveAnswers } from "./support/stored";
import { textsIn } from "./support/texts";

const { result, questionnaire } = textsIn("ru");

async function resumeWith(page: Page, code: string): Promise<void> {
  await enterCode(page, code);
  await page.waitForURL("**/response/**");
}

/** The page leads to the result and says why. */
async function expectAlreadySubmitted(page: Page): Promise<void> {
  await expectPage(page, "result");
  await expect(page.getByText(result.alreadySubmitted)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(result.title);
}

test.describe("one response on two devices", () => {
  test("different answers given at the same time are all kept", async ({ page, openDevice }) => {
    const { id, code } = await startResponse(page);
    const other = await openDevice();
    await resumeWith(other, code);
    await Promise.all([page, other].map((device) => device.goto(pathOf(id, "items-1"))));
    const here = { "P1-B1": "0", "P3-B1": "4" };
    const there = { "P2-B1": "1", "P4-B1": "NA" };
    await Promise.all([choose(page, here), choose(other, there)]);
    await Promise.all([expectSaved(page), expectSaved(other)]);
    await pressNext(other);
    await expectPage(other, "items-2");
    await page.reload();
    await expectChosen(page, { ...here, ...there });
    expect((await readStored(other, id)).answers).toEqual({ "P1-B1": 0, "P3-B1": 4, "P2-B1": 1, "P4-B1": "NA" });
  });

  test("of two answers the newer counts, also when the older arrives later", async ({ page, openDevice }) => {
    const { id, code } = await startResponse(page);
    const other = await openDevice();
    await resumeWith(other, code);
    await Promise.all([page, other].map((device) => device.goto(pathOf(id, "items-1"))));
    await choose(page, { "P1-B1": "0" });
    await expectSaved(page);
    await choose(other, { "P1-B1": "2" });
    await expectSaved(other);
    await page.context().setOffline(true);
    await choose(page, { "P2-B1": "1", "P3-B1": "1" });
    await choose(other, { "P2-B1": "3" });
    await expectSaved(other);
    await page.context().setOffline(false);
    await expectSaved(page);
    await page.reload();
    await expectChosen(page, { "P1-B1": "2", "P2-B1": "3", "P3-B1": "1" });
  });

  test("what one device submits the other can no longer change", async ({ page, openDevice }) => {
    const { id, code } = await startResponse(page);
    await saveAnswers(page, id, { "P1-B1": "3" });
    const other = await openDevice();
    await resumeWith(other, code);
    await page.goto(pathOf(id, "check"));
    await submit(page);
    await choose(other, { "P2-B1": "1" });
    await expect(savingStatus(other, "refused")).toHaveText(questionnaire.saving.refused);
    await pressNext(other);
    await expectAlreadySubmitted(other);
    await other.goto(pathOf(id, "check"));
    await expectAlreadySubmitted(other);
    const late = { answers: [{ id: "P1-B1", value: "0", ageMs: 0 }] };
    const refused = await other.request.put(answersUrl(id), { data: late });
    expect(refused.status()).toBe(409);
    expect(await refused.json()).toEqual({ reason: "submitted" });
    expect((await readStored(page, id)).answers).toEqual({ "P1-B1": 3 });
  });
});

test.describe("two tabs submit", () => {
  test("at the same time: both show the result", async ({ page, context }) => {
    const id = await beginResponse(page);
    await saveAnswers(page, id, answersToAll());
    const second = await context.newPage();
    const tabs = [page, second];
    await Promise.all(tabs.map((tab) => tab.goto(pathOf(id, "check"))));
    await Promise.all(tabs.map(submit));
    for (const tab of tabs) await expect(tab.getByRole("heading", { level: 1 })).toHaveText(result.title);
  });

  test("one after the other: there is one submission", async ({ page, context }) => {
    const id = await beginResponse(page);
    await saveAnswers(page, id, answersToAll());
    const second = await context.newPage();
    await second.goto(pathOf(id, "check"));
    await page.goto(pathOf(id, "check"));
    await submit(page);
    const first = await readStored(page, id);
    await submit(second);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText(result.title);
    expect(await readStored(page, id)).toEqual(first);
  });
});
