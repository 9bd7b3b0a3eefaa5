import { answersTo, answersToAll, askedIds, asStored } from "./support/answers";
import { expect, test } from "./support/fixtures";
import {
  answerAllPages,
  beginResponse,
  choose,
  expectChosen,
  expectPage,
  option,
  pathOf,
  pressNext,
  question,
  startResponse,
  submit,
} from "./support/journey";
import { expectNotFound } from "./support/not-found";
import { expectResult } from "./support/result";
import { readStored, saveAnswers } from "./support/stored";
import { fill, rules, textsIn } from "./support/texts";

test.use({ javaScriptEnabled: false });

const { questionnaire, check, landing, shell, forgotten, resume } = textsIn("ru");

test("from the first page to the result", async ({ page }) => {
  const given = answersToAll(3);
  await page.goto("/ru");
  await page.getByRole("link", { name: landing.start }).click();
  await page.getByRole("button", { name: textsIn("ru").consent.agree }).click();
  await answerAllPages(page, given);
  await expect(page.getByText(fill(check.complete, { total: rules.size }))).toBeVisible();
  await submit(page);
  await expectResult(page, "ru", asStored(given));
});

test("the page says when answers are saved", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, "items-1"));
  await expect(page.locator("[data-state=inert]")).toHaveText(questionnaire.saving.inert);
});

test("“no problems” beside a problem is refused, and nothing is lost", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, "survey"));
  await choose(page, { NS1: "NS1-b", NS2: ["NS2-a", "NS2-n"] });
  await pressNext(page);
  const summary = page.getByRole("alert");
  await expect(summary.getByRole("heading")).toHaveText(questionnaire.errors.title);
  const message = questionnaire.errors["exclusive-with-others"];
  await expect(question(page, "NS2")).toHaveAccessibleDescription(new RegExp(message));
  await summary.getByRole("link", { name: message }).click();
  await expect(page).toHaveURL(/#NS2$/);
  await expectChosen(page, { NS1: "NS1-b", NS2: ["NS2-a", "NS2-n"] });
  await option(page, "NS2", "NS2-n").uncheck();
  await pressNext(page);
  await expectPage(page, "items-1");
  expect((await readStored(page, id)).answers).toEqual({ NS1: "NS1-b", NS2: ["NS2-a"] });
});

test("questions can be skipped; the check page names them, and asks before a score is lost", async ({ page }) => {
  const id = await beginResponse(page);
  await saveAnswers(page, id, answersTo(askedIds.slice(0, -2)));
  await page.goto(pathOf(id, "scenario-7"));
  await pressNext(page);
  await expectPage(page, "check");
  await expect(page.getByRole("link", { name: `${check.question} 36` })).toHaveAttribute("href", /scenario-6#P6-S1$/);
  await expect(page.getByText(check.tooFew)).toHaveCount(1);
  await page.getByRole("button", { name: check.submit }).click();
  await expect(page.getByRole("alert")).toHaveText(check.few);
  await page.getByRole("button", { name: check.submitAnyway }).click();
  await expectPage(page, "result");
  await expect(page.getByText(textsIn("ru").result.scenarios.title, { exact: true })).toBeVisible();
});

test("an answer can be removed", async ({ page }) => {
  const id = await beginResponse(page);
  await saveAnswers(page, id, { "P1-B1": "3", "P2-B1": "1" });
  await page.goto(pathOf(id, "items-1"));
  await option(page, "P3-B1", "4").check();
  await question(page, "P1-B1").getByRole("button", { name: questionnaire.clear }).click();
  await expect(page).toHaveURL(/items-1#P1-B1$/);
  await expectChosen(page, { "P1-B1": [], "P2-B1": "1", "P3-B1": "4" });
  expect((await readStored(page, id)).answers).toEqual({ "P2-B1": 1, "P3-B1": 4 });
});

test("another language keeps what was chosen on the page", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, "items-2"));
  const given = answersTo(["P1-B2", "P2-B2", "P7-B2"]);
  await choose(page, given);
  await page.getByRole("button", { name: "Қазақша" }).click();
  await expect(page).toHaveURL(pathOf(id, "items-2", "kk"));
  await expectChosen(page, given);
});

test("the code opens the response on another device", async ({ page, openDevice }) => {
  const { id, code } = await startResponse(page);
  await saveAnswers(page, id, { NS1: "NS1-a" });
  const other = await openDevice({ javaScriptEnabled: false });
  await other.goto("/ru/resume");
  await other.getByLabel(resume.code).fill(code);
  await other.getByRole("button", { name: resume.action }).click();
  await expect(other).toHaveURL(new RegExp(`${pathOf(id, "survey")}#NS2$`));
  await expectChosen(other, { NS1: "NS1-a", NS2: [] });
});

test("a break keeps what was chosen, and then the device forgets the response", async ({ page, openDevice }) => {
  const { id, code } = await startResponse(page);
  await page.goto(pathOf(id, "survey"));
  await choose(page, { NS1: "NS1-c" });
  await page.getByRole("button", { name: questionnaire.pause }).click();
  await expectPage(page, "pause");
  await page.getByRole("button", { name: shell.forget }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forgotten.title);
  await expectNotFound(page, pathOf(id, "survey"));
  const other = await openDevice({ javaScriptEnabled: false });
  await other.goto("/ru/resume");
  await other.getByLabel(resume.code).fill(code);
  await other.getByRole("button", { name: resume.action }).click();
  await other.goto(pathOf(id, "survey"));
  await expectChosen(other, { NS1: "NS1-c" });
});
