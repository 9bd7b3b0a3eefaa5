import type { Page } from "@playwright/test";
import { answersTo, answersToAll, asStored, type Given } from "./support/answers";
import { expect, test } from "./support/fixtures";
import { beginResponse, choose, expectChosen, expectSaved, pathOf, savingStatus } from "./support/journey";
import { startOwnServer } from "./support/own-server";
import { answersUrl, readStored } from "./support/stored";
import { steps } from "./support/texts";

test("whatever was shown as saved survives the death of the server", async ({ openDevice }) => {
  const server = await startOwnServer({ SERVER_PROCESSES: "2" });
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

/** Saves one answer after the other until the server takes none, and gives those that it said it had saved. */
async function saveUntilGone(page: Page, id: string): Promise<Given> {
  const saved: Record<string, Given[string]> = {};
  for (let seed = 0; ; seed += 1)
    for (const [item, value] of Object.entries(answersToAll(seed))) {
      const data = { answers: [{ id: item, value, ageMs: 0 }] };
      const answer = await page.request.put(answersUrl(id), { data }).catch(() => null);
      if (answer?.status() === 200) saved[item] = value;
      else {
        expect(answer?.status()).toBeUndefined();
        // Whether that one was saved is not known.
        return Object.fromEntries(Object.entries(saved).filter(([each]) => each !== item));
      }
    }
}

test("asked to end under load, it answers what is under way, and whoever is answering only waits", async ({
  openDevice,
}) => {
  const server = await startOwnServer({ SERVER_PROCESSES: "2" });
  try {
    expect(server.nodeOptions()).toContain("--max-old-space-size=288");
    const page = await openDevice({ baseURL: server.url });
    const id = await beginResponse(page);
    await page.goto(pathOf(id, "items-1"));
    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const device = await openDevice({ baseURL: server.url });
        return { device, response: await beginResponse(device) };
      }),
    );
    const load = others.map(({ device, response }) => saveUntilGone(device, response));
    const ids = steps[1]?.itemIds ?? [];
    await choose(page, answersTo(ids.slice(0, 3)));
    await expectSaved(page);
    expect(await server.end()).toBe(143);
    const saved = await Promise.all(load);
    await choose(page, answersTo(ids.slice(3)));
    await server.restart();
    await expectSaved(page);
    expect((await readStored(page, id)).answers).toEqual(asStored(answersTo(ids)));
    for (const [place, { device, response }] of others.entries()) {
      const { answers } = await readStored(device, response);
      const given = saved[place] ?? {};
      expect(Object.keys(given).length).toBeGreaterThan(0);
      expect(answers).toMatchObject(asStored(given));
    }
  } finally {
    await server.stop();
  }
});
