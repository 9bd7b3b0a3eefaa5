import { answersTo } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, choose, expectChosen, expectSaved, pathOf, savingStatus } from "./support/journey";
import { startOwnServer } from "./support/own-server";
import { steps } from "./support/texts";

test("whatever was shown as saved survives the death of the server", async ({ openDevice }) => {
  const server = await startOwnServer();
  try {
    const page = await openDevice({ baseURL: server.url });
    const id = await beginResponse(page);
    const [survey, items] = [answersTo(steps[0]?.itemIds ?? []), answersTo(steps[1]?.itemIds.slice(0, 5) ?? [])];
    for (const [name, given] of [
      ["survey", survey],
      ["items-1", items],
    ] as const) {
      await page.goto(pathOf(id, name));
      await choose(page, given);
      await expectSaved(page);
    }
    await server.crash();
    const unsaved = answersTo(steps[1]?.itemIds.slice(5) ?? []);
    await choose(page, unsaved);
    await expect(savingStatus(page, "offline")).toBeVisible();
    await server.restart();
    await expectSaved(page);
    await page.reload();
    await expectChosen(page, { ...items, ...unsaved });
    await page.goto(pathOf(id, "survey"));
    await expectChosen(page, survey);
  } finally {
    await server.stop();
  }
});
