import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "@/lib/instrument/locales";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { scoreFile } from "@/lib/scoring/score-file";
import { scoreResponse } from "@/lib/scoring/score-response";
import { answersTo, answersToAll, askedIds, asStored } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { saveAnswers, submitted } from "./support/stored";
import { instrument, textsIn } from "./support/texts";

const { result, ownData, download: columns } = textsIn("ru");

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
  expect(rows[0]).toEqual([columns.id, columns.question, columns.value, columns.answer]);
  expect(rows.slice(1).map(([first]) => first)).toEqual(askedIds);
  const skipped = rows.filter((row) => row.at(-1) === columns.skipped).map(([first]) => first);
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

const FILES = [
  { format: "pdf", name: "self-assessment.pdf", type: "application/pdf", beginning: /^%PDF-1\.7/ },
  { format: "txt", name: "self-assessment.txt", type: "text/plain; charset=utf-8", beginning: /^\p{Lu}/u },
  { format: "keepsake", name: "keepsake.pdf", type: "application/pdf", beginning: /^%PDF-1\.7/ },
] as const;

/** The name under which the browser would keep what a link leads to, and its text. */
async function download(page: Page, link: Locator): Promise<[name: string, text: string]> {
  const started = page.waitForEvent("download");
  await link.click();
  const file = await started;
  return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the result comes as PDF and as text, and a keepsake, in each language, and to nobody else", async ({
    page,
    openDevice,
  }) => {
    const { id } = await submitted(page);
    const stranger = await openDevice();
    for (const locale of LOCALES) {
      const { actions, plan } = textsIn(locale).result;
      await page.goto(pathOf(id, "result", locale));
      const region = page.getByRole("region", { name: actions.title });
      for (const { format, name, type, beginning } of FILES) {
        const link = region.getByRole("link", { name: actions[format], exact: true });
        const [kept, text] = await download(page, link);
        expect(kept).toBe(name);
        expect(text).toMatch(beginning);
        if (format === "txt") expect(text).toContain(`## ${plan.title}\r\n`);
        const address = pathOf(id, `download/${format}`, locale);
        expect((await page.request.get(address)).headers()).toMatchObject({
          "content-type": type,
          "cache-control": "no-store",
        });
        expect((await stranger.request.get(address)).status()).toBe(404);
      }
    }
  });
});

test("before it is submitted, a response has answers to download and no result", async ({ page }) => {
  const id = await beginResponse(page);
  for (const { format } of FILES) expect((await page.request.get(pathOf(id, `download/${format}`))).status()).toBe(404);
  expect((await page.request.get(pathOf(id, "download/csv"))).status()).toBe(200);
});
