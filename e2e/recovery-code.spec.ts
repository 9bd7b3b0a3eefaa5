import { randomUUID } from "node:crypto";
import { expectAccessible } from "./support/accessible";
import { answersTo, askedIds } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { expectChosen, expectPage, pathOf, question, readStarted, startResponse } from "./support/journey";
import { expectNotFound, readNotFound } from "./support/not-found";
import { confirmation, enterCode, expectCodeRefused, offerCode, renewCode } from "./support/recovery";
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
  await offerCode(page, id);
  await expectAccessible(page, "ru");
  const newCode = await renewCode(page, id);
  expect(newCode).not.toBe(code);
  await expectNotFound(other, pathOf(id, "survey"));
  await enterCode(other, code);
  await expectCodeRefused(other, code, resume.errors.unknown);
  await enterCode(other, newCode);
  await expectPage(other, "survey");
  expect((await page.goto(pathOf(id, "survey")))?.status()).toBe(200);
});

for (const javaScriptEnabled of [true, false])
  test(`nothing is lost where the answer to a new code is, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    page,
    openDevice,
  }) => {
    const { id, code } = await startResponse(page);
    const [own, other] = [await openDevice({ javaScriptEnabled }), await openDevice()];
    for (const device of [own, other]) {
      await enterCode(device, code);
      await expectPage(device, "survey");
    }
    // Who has found the code looks at a new one too, and sees another than the one that will be in force.
    const seen = await offerCode(other, id);
    const newCode = await offerCode(own, id);
    expect(newCode).not.toBe(seen);
    await own.reload();
    expect((await readStarted(own)).code).toBe(newCode);
    await own.route("**/code?new", async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    const lost = own.waitForEvent("requestfailed", (request) => request.method() === "POST");
    await confirmation(own).click();
    await lost;
    await expectNotFound(other, pathOf(id, "survey"));
    await own.unroute("**/code?new");
    await own.goto(pathOf(id, "code"));
    expect((await readStarted(own)).code).toBe(newCode);
    for (const ended of [code, seen]) {
      await enterCode(other, ended);
      await expectCodeRefused(other, ended, resume.errors.unknown);
    }
    await enterCode(other, newCode);
    await expectPage(other, "survey");
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
