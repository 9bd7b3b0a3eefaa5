import { expect, test } from "./support/fixtures";
import { hold } from "./support/hold";
import { beginResponse, choose, expectChosen, expectSaved, option, pathOf, savingStatus } from "./support/journey";
import { answersUrl, readStored, saveAnswers } from "./support/stored";

test("a server in trouble is asked again", async ({ page }) => {
  const id = await beginResponse(page);
  await page.goto(pathOf(id, "items-1"));
  const address = `**${answersUrl(id)}`;
  await page.route(address, (route) => route.fulfill({ status: 502 }));
  await choose(page, { "P1-B1": "1" });
  await expect(savingStatus(page, "offline")).toContainText("1");
  await page.unroute(address);
  await expectSaved(page);
  expect((await readStored(page, id)).answers).toEqual({ "P1-B1": 1 });
});

test("answers changed and taken back before the scripts have arrived are shown and saved so", async ({ page }) => {
  const id = await beginResponse(page);
  await saveAnswers(page, id, { NS1: "NS1-a", NS2: ["NS2-a", "NS2-b"] });
  const release = await hold(page, "**/*.js");
  await page.goto(pathOf(id, "survey"), { waitUntil: "commit" });
  await option(page, "NS1", "NS1-f").check();
  await option(page, "NS2", "NS2-a").uncheck();
  release();
  await expectSaved(page);
  const chosen = { NS1: "NS1-f", NS2: ["NS2-b"] };
  await expectChosen(page, chosen);
  await expect.poll(async () => (await readStored(page, id)).answers).toEqual(chosen);
});
