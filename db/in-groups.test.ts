import { expect, it, vi } from "vitest";
import { inGroups } from "./in-groups";
import { NotWritable } from "./write";

/** A database that does what it is given when it is told to, and refuses jobs below zero. */
function slowly() {
  const given: number[][] = [];
  const doing: (() => void)[] = [];
  const apply = async (jobs: readonly number[]) => {
    given.push([...jobs]);
    await new Promise<void>((resolve) => doing.push(resolve));
    if (jobs.includes(-404)) throw new NotWritable("unreachable");
    if (jobs.includes(-500)) throw new Error("broken");
    return jobs.every((job) => job >= 0);
  };
  /** Lets everything end, also what begins meanwhile. */
  const finish = async () => {
    while (doing.length > 0) {
      for (const done of doing.splice(0)) done();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { given, write: inGroups(apply, (job) => apply([job])), finish };
}

const SINGLE = [[0], [1], [2], [3]];

it("writes a few at once and alone, and all that wait meanwhile together, in order", async () => {
  const { given, write, finish } = slowly();
  const done = Promise.all(Array.from({ length: 9 }, (_, job) => write(job)));
  expect(given).toEqual(SINGLE);
  await finish();
  expect(given).toEqual([...SINGLE, [4, 5, 6, 7, 8]]);
  expect(await done).toEqual(Array(9).fill(true));
});

it.each([
  ["false for the one that changes nothing", -1, { status: "fulfilled", value: false }],
  ["its error for the one that fails", -500, { status: "rejected", reason: new Error("broken") }],
])("says %s, and does the others", async (_, refused, outcome) => {
  const { given, write, finish } = slowly();
  const done = Promise.allSettled([0, 1, 2, 3, 4, refused, 6].map(write));
  await finish();
  expect(given).toEqual([...SINGLE, [4, refused, 6], [4], [refused], [6]]);
  const well = { status: "fulfilled", value: true };
  expect(await done).toEqual([well, well, well, well, well, outcome, well]);
});

it("refuses all where nothing can be written, and asks no second time", async () => {
  const { given, write, finish } = slowly();
  const done = Promise.allSettled([0, 1, 2, 3, 4, -404].map(write));
  await finish();
  expect(given).toEqual([...SINGLE, [4, -404]]);
  expect((await done).map(({ status }) => status)).toEqual([
    ...Array<string>(4).fill("fulfilled"),
    "rejected",
    "rejected",
  ]);
});

it("gives no group more than 64", async () => {
  const { given, write, finish } = slowly();
  const done = Promise.all(Array.from({ length: 100 }, (_, job) => write(job)));
  await finish();
  await done;
  expect(given.map((jobs) => jobs.length)).toEqual([1, 1, 1, 1, 64, 32]);
});

it("tells who has waited for 5 s that it is busy, and gives it to nobody", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const { given, write, finish } = slowly();
    const done = Promise.allSettled([0, 1, 2, 3, 4].map(write));
    await vi.advanceTimersByTimeAsync(5_000);
    await finish();
    expect(given).toEqual(SINGLE);
    expect((await done).at(-1)).toMatchObject({ status: "rejected", reason: { hindrance: "busy" } });
  } finally {
    vi.useRealTimers();
  }
});
