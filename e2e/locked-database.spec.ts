import { holdWriteLock } from "@/db/testing/write-lock";
import { answersTo } from "./support/answers";
import { expect, test } from "./support/fixtures";
import {
  choose,
  expectChosen,
  expectPage,
  expectSaved,
  pathOf,
  pressNext,
  savingStatus,
  startResponse,
} from "./support/journey";
import { startOwnServer } from "./support/own-server";
import { answersUrl, readStored } from "./support/stored";
import { steps, textsIn } from "./support/texts";

const { questionnaire, busy } = textsIn("ru");

test("while another process holds the database, pages open, and answers wait and are saved later", async ({
  openDevice,
}) => {
  test.skip(process.env["TEST_POSTGRES"] !== undefined, "only a file is locked as a whole");
  const server = await startOwnServer();
  try {
    const page = await openDevice({ baseURL: server.url });
    const { id } = await startResponse(page);
    await page.goto(pathOf(id, "items-1"));
    await expect(savingStatus(page, "waiting")).toBeVisible();
    const plain = await openDevice({ baseURL: server.url, javaScriptEnabled: false });
    await plain.context().addCookies(await page.context().cookies());
    await plain.goto(pathOf(id, "survey"));

    const release = await holdWriteLock(server.databaseUrl);
    const given = answersTo(steps[1]?.itemIds ?? []);
    await choose(page, given);
    await choose(plain, { NS1: "NS1-c" });
    const answer = { answers: [{ id: "P1-B2", value: "1", ageMs: 0 }] };
    const refused = page.request.put(answersUrl(id), { data: answer });
    const sent = pressNext(plain);
    // Another page, quicker than the saves that wait.
    await plain.context().request.get("/ru");
    await expect(savingStatus(page, "busy")).toHaveText(questionnaire.saving.busy, { timeout: 15_000 });
    expect((await refused).status()).toBe(503);
    expect((await refused).headers()["retry-after"]).toBe("3");
    await sent;
    await expectPage(plain, "survey");
    await expect(plain.getByRole("alert")).toBeVisible();
    await expectChosen(plain, { NS1: "NS1-c" });

    await release();
    await pressNext(plain);
    await expectPage(plain, "items-1");
    await expectSaved(page);
    await expect
      .poll(async () => Object.keys((await readStored(page, id)).answers).sort())
      .toEqual(["NS1", ...Object.keys(given)].sort());
  } finally {
    await server.stop();
  }
});

test("the page for what could not be done says to try again", async ({ page }) => {
  const answer = await page.goto("/ru/busy");
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(busy.title);
  await expect(page.getByText(busy.lead)).toBeVisible();
  await page.goto("/ru/busy?what=file");
  await expect(page.getByText(busy.file)).toBeVisible();
});
