import { randomUUID } from "node:crypto";
import { answersTo, askedIds } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { expectChosen, expectPage, pathOf, question, startResponse } from "./support/journey";
import { expectNotFound, readNotFound } from "./support/not-found";
import { enterCode, expectCodeRefused, renewCode } from "./support/recovery";
import { saveAnswers } from "./support/stored";
import { fill, rules, textsIn } from "./support/texts";

const { resume } = textsIn("ru");

/** Letters of a code that a Cyrillic keyboard has too, or as somebody reads them off a screen. */
const CYRILLIC: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  P: "Р",
  T: "Т",
  X: "Х",
  "0": "О",
  "3": "З",
};

const toCyrillic = (code: string) => code.replaceAll(/./g, (letter) => CYRILLIC[letter] ?? letter);

const SLOPPY: { name: string; typed: (code: string) => string }[] = [
  { name: "lower case", typed: (code) => code.toLowerCase() },
  { name: "spaces for dashes", typed: (code) => ` ${code.replaceAll("-", "  ")} ` },
  { name: "no dashes", typed: (code) => code.replaceAll("-", "") },
  { name: "Cyrillic look-alikes", typed: toCyrillic },
  { name: "small Cyrillic look-alikes", typed: (code) => toCyrillic(code).toLowerCase() },
];

for (const { name, typed } of SLOPPY)
  test(`a code typed with ${name} opens the response`, async ({ page, openDevice }) => {
    const { id, code } = await startResponse(page);
    const other = await openDevice();
    await enterCode(other, typed(code));
    await expect(other).toHaveURL(pathOf(id, "survey"));
  });

test("goes on where it was left", async ({ page, openDevice }) => {
  const { id, code } = await startResponse(page);
  const answered = answersTo(askedIds.slice(0, 16));
  await saveAnswers(page, id, answered);
  await page.context().close();
  const other = await openDevice();
  await enterCode(other, code);
  const next = askedIds[16] ?? "";
  // It is the first of its page, and not scrolled past the page's head.
  await expect(other).toHaveURL(pathOf(id, "items-3"));
  await expect(question(other, next)).toBeInViewport();
  await other.goto("/ru");
  const { open } = textsIn("ru").landing.continue;
  await expect(other.getByText(fill(open.text, { position: 17, total: rules.size }))).toBeVisible();
  await other.getByRole("link", { name: open.action, exact: true }).click();
  await expectPage(other, "items-3");
  await other.goto(pathOf(id, "items-2"));
  await expectChosen(other, answersTo(askedIds.slice(9, 16)));
});

test("a new code ends the old one and closes other devices out", async ({ page, openDevice }) => {
  const { id, code } = await startResponse(page);
  const other = await openDevice();
  await enterCode(other, code);
  const newCode = await renewCode(page, id);
  expect(newCode).not.toBe(code);
  await expectNotFound(other, pathOf(id, "survey"));
  await enterCode(other, code);
  await expectCodeRefused(other, code, resume.errors.unknown);
  await enterCode(other, newCode);
  await expectPage(other, "survey");
  expect((await page.goto(pathOf(id, "survey")))?.status()).toBe(200);
});

test("a forged and a foreign id cannot be told apart", async ({ page, openDevice }) => {
  const foreign = await startResponse(await openDevice());
  await startResponse(page);
  await page.goto(pathOf(randomUUID(), "survey"));
  const expected = await readNotFound(page);
  for (const id of [foreign.id, randomUUID(), "1"])
    for (const name of ["survey", "result", "own-data"]) {
      await expectNotFound(page, pathOf(id, name));
      expect(await readNotFound(page)).toBe(expected);
    }
});

const REFUSED = [
  ["", resume.errors.empty],
  ["7K3M-Ж9ZT-0HVA", fill(resume.errors.letter, { letter: "Ж" })],
  ["7K3M-Q9ZT", fill(resume.errors.length, { length: 12, count: 8 })],
  ["0000-0000-0000", resume.errors.unknown],
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whatever is wrong with a code stands beside its field", async ({ page }) => {
      for (const [typed, complaint] of REFUSED) {
        await enterCode(page, typed);
        await expectCodeRefused(page, typed, complaint);
      }
      expect(await page.title()).toContain(resume.title);
    });
  });

test("the files of a foreign response are not found", async ({ page, openDevice }) => {
  const foreign = await startResponse(await openDevice());
  await startResponse(page);
  for (const id of [foreign.id, randomUUID()]) {
    expect((await page.request.get(pathOf(id, "download/json"))).status()).toBe(404);
    expect((await page.request.get(pathOf(id, "download/csv"))).status()).toBe(404);
    expect((await page.request.put(`/api/response/${id}/answers`, { data: { answers: [] } })).status()).toBe(404);
  }
});
