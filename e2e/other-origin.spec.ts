import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { answersUrl, readStored, saveAnswers } from "./support/stored";

const ELSEWHERE = "https://elsewhere.example";

test("a form posted from another origin changes nothing", async ({ page, baseURL }) => {
  const id = await beginResponse(page);
  await saveAnswers(page, id, { "P1-B1": "1" });
  await page.goto(pathOf(id, "items-1"));
  const form = page.locator("form");
  const posted = await form.evaluate((element) => [...new FormData(element as HTMLFormElement)] as [string, string][]);
  const fields = { ...Object.fromEntries(posted), "P1-B1": "4", to: "next" };
  const post = (origin: string) =>
    page.request.post(page.url(), { form: fields, headers: { origin }, maxRedirects: 0 });
  expect((await post(ELSEWHERE)).status()).toBeGreaterThanOrEqual(400);
  expect((await readStored(page, id)).answers).toEqual({ "P1-B1": 1 });
  // From a page of ours the same form is taken, so it was the origin that was refused.
  expect((await post(baseURL ?? "")).status()).toBe(303);
  expect((await readStored(page, id)).answers).toEqual({ "P1-B1": 4 });
});

test("answers are put by nothing but PUT, which forms of other sites cannot send", async ({ page }) => {
  const id = await beginResponse(page);
  for (const method of ["GET", "POST", "PATCH", "DELETE"]) {
    const answer = await page.request.fetch(answersUrl(id), { method, headers: { origin: ELSEWHERE } });
    expect(answer.status()).toBe(405);
  }
});
