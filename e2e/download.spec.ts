import { readFile } from "node:fs/promises";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { scoreFile } from "@/lib/scoring/score-file";
import { scoreResponse } from "@/lib/scoring/score-response";
import { answersTo, answersToAll, askedIds, asStored } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { saveAnswers, submitted } from "./support/stored";
import { instrument, textsIn } from "./support/texts";

const { result, ownData, download } = textsIn("ru");

test("the JSON file holds the answers as given, and the score command takes it", async ({ page }) => {
  const given = answersToAll(4);
  await submitted(page, "ru", given);
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: result.actions.json }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe("self-assessment.json");
  const text = await readFile(await file.path(), "utf8");
  const answers = asStored(given);
  const scores = scoreResponse(instrument, answers, PLANNING_VALUES);
  // Through JSON, as the file went.
  const expected = JSON.parse(JSON.stringify({ answers, result: scores })) as { answers: object };
  expect(JSON.parse(text)).toMatchObject(expected);
  const scored = scoreFile(text);
  expect(scored.ok).toBe(true);
  expect(scored).toEqual(scoreFile(JSON.stringify({ answers })));
});

test("the CSV file has a mark for Excel and one row for each question", async ({ page }) => {
  const answered = askedIds.slice(0, 10);
  const id = await beginResponse(page);
  await saveAnswers(page, id, answersTo(answered));
  await page.goto(pathOf(id, "own-data"));
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: ownData.actions.download.csv }).click();
  expect((await started).suggestedFilename()).toBe("self-assessment.csv");
  const file = await page.request.get(pathOf(id, "download/csv"));
  expect([...(await file.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = (await file.text())
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\n")
    .map((row) => row.split(";"));
  expect(rows[0]).toEqual([download.id, download.question, download.value, download.answer]);
  expect(rows.slice(1).map(([first]) => first)).toEqual(askedIds);
  const skipped = rows.filter((row) => row.at(-1) === download.skipped).map(([first]) => first);
  expect(skipped).toEqual(askedIds.slice(answered.length));
});

test("once submitted, the CSV file ends with the result", async ({ page }) => {
  const { id } = await submitted(page);
  const text = await (await page.request.get(pathOf(id, "download/csv"))).text();
  const ids = text
    .trimEnd()
    .split("\n")
    .map((row) => row.split(";")[0]);
  const results = [...instrument.principles.map((principle) => principle.id), "overall", "scenarios"];
  expect(ids.slice(1 + askedIds.length)).toEqual(results);
});
