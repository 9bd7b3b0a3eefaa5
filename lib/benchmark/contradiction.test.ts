import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCounts } from "./counts-file";
import { nationalSurvey } from "./national-survey";

const OBSTACLES = ["a", "b", "c", "d", "e", "f"];
const EVERY: Readonly<Record<string, number>> = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, n: 0 };

function refusalOf(n2: number, NS2: Readonly<Record<string, number>>, obstacleCounts?: readonly number[]) {
  const counts = readCounts(nationalSurvey, JSON.stringify({ n2, NS2, obstacleCounts }));
  return counts.ok ? null : counts.reason;
}

describe("counts that cannot be", () => {
  it.each([
    [
      "everybody has no problems and one",
      50,
      { ...EVERY, a: 50, n: 50 },
      undefined,
      "NS2.a: 50 cannot have named it: 50 chose NS2.n, which excludes all others and leaves 0 of 50 (n2)",
    ],
    [
      "one too many",
      50,
      { c: 31, n: 20 },
      undefined,
      "NS2.c: 31 cannot have named it: 20 chose NS2.n, which excludes all others and leaves 30 of 50 (n2)",
    ],
    [
      "everybody named an obstacle and has none",
      3,
      { ...EVERY, a: 3 },
      [0, 0, 0],
      "obstacleCounts: adds up to 0, but the obstacles of NS2 were named 3 times",
    ],
    [
      "obstacles of more people than answered",
      2,
      { a: 1 },
      [0, 1, 0],
      "obstacleCounts: a list of 3 people, but 2 answered the question (n2)",
    ],
    [
      "fewer without obstacles than without problems",
      3,
      { n: 2 },
      [0, 1, 1],
      "obstacleCounts: 1 person named no obstacle, but 2 chose NS2.n",
    ],
    [
      "more named one than have any",
      4,
      { a: 3, b: 1 },
      [0, 0, 2, 2],
      "NS2.a: named 3 times, but by obstacleCounts at most 2 times",
    ],
    [
      "two obstacles more often than people can have both",
      4,
      { a: 3, b: 3 },
      [1, 1, 1, 3],
      "NS2.a, NS2.b: named 6 times, but by obstacleCounts at most 5 times",
    ],
  ])("%s", (_name, n2, NS2, obstacleCounts, refusal) => {
    expect(refusalOf(n2, NS2, obstacleCounts)).toBe(refusal);
  });

  it("leave the possible alone: other problems only, and no obstacle counted at all", () => {
    expect(refusalOf(3, EVERY, [0, 0, 0])).toBeNull();
    expect(refusalOf(3, { n: 1 }, [0, 2, 0])).toBeNull();
  });

  /** People as they answer: an empty list chose "no problems" or named something else. */
  const answers = fc.array(fc.record({ named: fc.subarray(OBSTACLES), hasOther: fc.boolean() }), {
    minLength: 2,
    maxLength: 12,
  });
  const countsOf = (given: readonly { named: readonly string[]; hasOther: boolean }[]) => ({
    ...Object.fromEntries(
      OBSTACLES.map((letter) => [letter, given.filter(({ named }) => named.includes(letter)).length]),
    ),
    n: given.filter(({ named, hasOther }) => named.length === 0 && !hasOther).length,
  });

  it("are never those that people gave", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const each = given.map(({ named }) => named.length);
        expect(refusalOf(given.length, countsOf(given), each)).toBeNull();
      }),
    );
  });

  it("are all those that nobody can have given: of two people every case is tried", () => {
    const subsets = Array.from({ length: 8 }, (_, bits) => ["a", "b", "c"].filter((_l, place) => (bits >> place) & 1));
    const people = subsets.flatMap((named) => [true, false].map((hasOther) => ({ named, hasOther })));
    const key = (counts: Readonly<Record<string, number>>, each: readonly number[]) =>
      JSON.stringify([["a", "b", "c", "n"].map((letter) => counts[letter]), [...each].sort()]);
    const possible = new Set(
      people.flatMap((one) => people.map((two) => key(countsOf([one, two]), [one.named.length, two.named.length]))),
    );
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
    let refused = 0;
    for (const a of upTo(2))
      for (const b of upTo(2))
        for (const c of upTo(2))
          for (const n of upTo(2))
            for (const first of upTo(3))
              for (const second of upTo(3)) {
                const refusal = refusalOf(2, { ...EVERY, a, b, c, n }, [first, second]);
                expect(refusal === null).toBe(possible.has(key({ a, b, c, n }, [first, second])));
                refused += Number(refusal !== null);
              }
    expect(refused).toBeGreaterThan(1000);
  });
});
