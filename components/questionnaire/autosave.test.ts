import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, type SavingState, type Send, type SendResult } from "./autosave";

let sent: { id: string; value: unknown; ageMs: number }[][];
let states: [SavingState, number][];
let results: SendResult[];
let now: number;

function start(restMs = 0): Autosave {
  const send: Send = (answers) => {
    sent.push(answers);
    return Promise.resolve(results.shift() ?? "saved");
  };
  return new Autosave(
    send,
    (state, waiting) => states.push([state, waiting]),
    restMs,
    () => now,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  states = [];
  results = [];
  now = 1000;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("Autosave", () => {
  it("saves an answer at once and says so", async () => {
    const autosave = start();
    autosave.set("P1-B1", "3");
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([[{ id: "P1-B1", value: "3", ageMs: 0 }]]);
    expect(states).toEqual([
      ["saving", 1],
      ["saved", 0],
    ]);
  });

  it("lets a choice rest: what arrow keys pass through is not sent, and is not called saved meanwhile", async () => {
    const autosave = start(350);
    for (const value of ["1", "2", "3"]) {
      autosave.set("P1-B1", value);
      await vi.advanceTimersByTimeAsync(200);
      expect(states.at(-1)).toEqual(["saving", 1]);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(sent.map((batch) => batch.map(({ value }) => value))).toEqual([["3"]]);
    expect(states.at(-1)).toEqual(["saved", 0]);
  });

  it("does not let it rest when the page is left", async () => {
    const autosave = start(350);
    autosave.set("P1-B1", "1");
    expect(await autosave.flush()).toBe(true);
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
  });

  it("sends one request at a time; what is answered meanwhile follows in one", async () => {
    const autosave = start();
    autosave.set("P1-B1", "1");
    autosave.set("P2-B1", "2");
    autosave.set("P2-B1", "3");
    await autosave.flush();
    expect(sent.map((batch) => batch.map(({ id, value }) => [id, value]))).toEqual([
      [["P1-B1", "1"]],
      [["P2-B1", "3"]],
    ]);
    expect(states.at(-1)).toEqual(["saved", 0]);
  });

  it("dates nothing before the request ahead of it was settled, however slow that was", async () => {
    let answerFirst: (result: SendResult) => void = () => undefined;
    const ages: number[] = [];
    const send: Send = (answers) => {
      ages.push(...answers.map(({ ageMs }) => ageMs));
      return ages.length > 1 ? Promise.resolve("saved") : new Promise((resolve) => (answerFirst = resolve));
    };
    const autosave = new Autosave(
      send,
      () => undefined,
      0,
      () => now,
    );
    autosave.set("NS2", "a");
    now = 1_050;
    autosave.set("NS2", "b");
    // The server is reached after 900 ms: the first answer is dated 1,900 there.
    now = 2_000;
    answerFirst("saved");
    await autosave.flush();
    // The second one, reached at once, must not be dated 1,050.
    expect(ages).toEqual([0, 0]);
  });

  it("keeps the age of what could not be sent", async () => {
    results = ["offline", "saved"];
    const autosave = start();
    autosave.set("P1-B1", "1");
    await autosave.flush();
    now = 61_000;
    await autosave.flush();
    expect(sent.map(([answer]) => answer?.ageMs)).toEqual([0, 60_000]);
  });

  it("keeps an answer changed while it was being saved", async () => {
    const autosave = start();
    autosave.set("P1-B1", "1");
    autosave.set("P1-B1", "4");
    expect(await autosave.flush()).toBe(true);
    expect(sent.at(-1)).toMatchObject([{ id: "P1-B1", value: "4" }]);
  });

  it("tries once for all that was answered meanwhile, and says what the trouble is until it is over", async () => {
    const autosave = start();
    results = ["busy", "busy"];
    for (const id of ["P1-B1", "P2-B1", "P3-B1"]) autosave.set(id, "1");
    expect(await autosave.flush()).toBe(false);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(states).toEqual([
      ["saving", 1],
      ["busy", 3],
      ["busy", 3],
      ["busy", 3],
      ["busy", 3],
      ["saved", 0],
    ]);
  });

  it.each(["offline", "busy"] as const)(
    "lets answers wait (%s), says how many, and tries again with their age",
    async (result) => {
      const autosave = start();
      results = [result];
      autosave.set("P1-B1", "1");
      expect(await autosave.flush()).toBe(false);
      expect(states.at(-1)).toEqual([result, 1]);
      now += 3000;
      await vi.advanceTimersByTimeAsync(3000);
      expect(autosave.waiting).toBe(0);
      expect(sent.at(-1)).toEqual([{ id: "P1-B1", value: "1", ageMs: 3000 }]);
      expect(states.at(-1)).toEqual(["saved", 0]);
    },
  );

  it("does not ask again what the server refuses, says so, and lets the page go on", async () => {
    const autosave = start();
    results = ["refused"];
    autosave.set("P1-B1", "1");
    expect(await autosave.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toEqual(["refused", 0]);
  });

  it("sends what waits when the page goes away", () => {
    const autosave = start();
    autosave.set("P1-B1", "1");
    autosave.set("P2-B1", "1");
    autosave.leave();
    expect(sent.at(-1)?.map(({ id }) => id)).toEqual(["P1-B1", "P2-B1"]);
  });
});
