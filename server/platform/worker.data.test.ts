import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { type Task, work } from "./worker";

vi.mock("./log", () => ({ log: () => ({ info: () => undefined, error: () => undefined }) }));

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

/** A task that counts its runs, has more to do `runs` times, and then calls `done`. */
function counting(name: string, runs: number, done: () => void): Task & { count: () => number } {
  let count = 0;
  return {
    name,
    count: () => count,
    run: async () => {
      count += 1;
      if (count === runs) done();
      return count < runs;
    },
  };
}

describe("the worker", () => {
  it("goes on at once while a task has more to do, and ends when it is told", async () => {
    const ending = new AbortController();
    const task = counting("counting", 20, () => ending.abort());
    await work(db, [task], ending.signal);
    expect(task.count()).toBe(20);
  });

  it("goes on with the other tasks when one fails", async () => {
    const ending = new AbortController();
    const broken: Task = { name: "broken", run: () => Promise.reject(new Error("no")) };
    const task = counting("counting", 5, () => ending.abort());
    await work(db, [broken, task], ending.signal);
    expect(task.count()).toBe(5);
  });

  it("leaves the work to one of two, and hands it over at the end", async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const secondTask = counting("second", 1, () => second.abort());
    let waiting: Promise<void> | undefined;
    const firstTask = counting("first", 10, () => {
      expect(secondTask.count()).toBe(0);
      first.abort();
    });
    const starting: Task = {
      name: "starting",
      run: async () => {
        waiting ??= work(db, [secondTask], second.signal);
        return false;
      },
    };
    await work(db, [starting, firstTask], first.signal);
    await waiting;
    expect([firstTask.count(), secondTask.count()]).toEqual([10, 1]);
  });

  it("leaves the work to one whose clock agrees with the database's, and does it where there is none", async () => {
    const [wrong, right] = [new AbortController(), new AbortController()];
    const hoursOff: Database = { ...db, now: () => new Date(Date.now() - 2 * 3_600_000) };
    const rightTask = counting("right", 3, () => right.abort());
    let waiting: Promise<void> | undefined;
    let looks = 0;
    const wrongTask: Task = {
      name: "wrong",
      runsByAnyClock: true,
      run: async () => {
        // That it works at all while nobody else does is what begins the other one.
        waiting ??= work(db, [rightTask], right.signal).finally(() => wrong.abort());
        looks += 1;
        if (looks === 10) for (const each of [wrong, right]) each.abort();
        return true;
      },
    };
    await work(hoursOff, [wrongTask], wrong.signal);
    await waiting;
    expect(rightTask.count()).toBe(3);
  });

  it("does what concerns its own machine beside one that works", async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const theirs = counting("theirs", 1, () => undefined);
    const local: Task = { ...counting("local", 1, () => second.abort()), isLocal: true };
    const starting: Task = {
      name: "starting",
      run: async () => {
        await work(db, [theirs, local], second.signal);
        first.abort();
        return false;
      },
    };
    await work(db, [starting], first.signal);
    expect(theirs.count()).toBe(0);
  });
});
