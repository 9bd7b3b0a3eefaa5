import { expect, test } from "./support/fixtures";
import { beginResponse, pathOf } from "./support/journey";
import { expectNotFound } from "./support/not-found";
import { enterCode, expectCodeRefused } from "./support/recovery";
import { answersUrl, readStored, saveAnswers, submitted } from "./support/stored";
import { textsIn } from "./support/texts";

const { result, deleted, delete: texts } = textsIn("ru");

test("deleted from the result, nothing opens it any more", async ({ page, openDevice }) => {
  const { id, code } = await submitted(page);
  await page.getByRole("link", { name: result.actions.delete }).click();
  await page.getByRole("button", { name: texts.action }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deleted.title);
  for (const name of ["result", "own-data"]) await expectNotFound(page, pathOf(id, name));
  expect((await page.request.get(pathOf(id, "download/json"))).status()).toBe(404);
  expect((await page.request.put(answersUrl(id), { data: { answers: [] } })).status()).toBe(404);
  const other = await openDevice();
  await enterCode(other, code);
  await expectCodeRefused(other, code, textsIn("ru").resume.errors.unknown);
});

test("deletion can be thought better of", async ({ page }) => {
  const id = await beginResponse(page);
  await saveAnswers(page, id, { NS1: "NS1-a" });
  await page.goto(pathOf(id, "delete"));
  await page.getByRole("link", { name: texts.cancel }).click();
  await expect(page).toHaveURL(new RegExp(`${pathOf(id, "survey")}#NS2$`));
  expect((await readStored(page, id)).answers).toEqual({ NS1: "NS1-a" });
});
