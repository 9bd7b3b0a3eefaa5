import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TreeUnit } from "../organisation/unit-tree";
import { formGroups } from "./form-groups";

const K = 10;
const counted = (units: readonly TreeUnit[], people: Record<string, number>) =>
  formGroups(
    units,
    (id) => people[id],
    (a, b) => a + b,
    (pool) => pool >= K,
  ).map(({ unitId, pool, coveredUnitIds }) => ({ unitId, pool, covered: coveredUnitIds.sort().join(" ") }));

const MINISTRY: TreeUnit[] = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "a2", parentId: "a" },
  { id: "b", parentId: "m" },
];

const organisations = fc.array(fc.record({ pick: fc.nat(), people: fc.nat(25) }), { maxLength: 30 }).map((rows) =>
  rows.map(({ pick, people }, i) => ({
    id: `u${String(i)}`,
    parentId: pick % (i + 1) === i ? null : `u${String(pick % (i + 1))}`,
    people,
  })),
);

describe("the walk of the release", () => {
  test("passes what is too small up to the unit above", () => {
    expect(counted(MINISTRY, { a1: 4, a2: 12, a: 3, b: 9, m: 1 })).toEqual([
      { unitId: "a2", pool: 12, covered: "a2" },
      { unitId: "m", pool: 17, covered: "a a1 b m" },
    ]);
  });

  test("leaves out what does not suffice at the top", () => {
    expect(counted(MINISTRY, { a1: 4, b: 5 })).toEqual([]);
    expect(counted([], {})).toEqual([]);
  });

  test("forms disjoint groups of enough people, whatever the order of the units", () => {
    fc.assert(
      fc.property(organisations, fc.nat(), (units, turn) => {
        const people = Object.fromEntries(units.map(({ id, people: count }) => [id, count]));
        const groups = counted(units, people);
        const covered = groups.flatMap((group) => group.covered.split(" "));
        expect(new Set(covered).size).toBe(covered.length);
        for (const { pool, covered: own } of groups) {
          expect(pool).toBeGreaterThanOrEqual(K);
          expect(own.split(" ").reduce((sum, id) => sum + (people[id] ?? 0), 0)).toBe(pool);
        }
        const turned = [...units.slice(turn % (units.length + 1)), ...units.slice(0, turn % (units.length + 1))];
        const byUnit = (a: { unitId: string }, b: { unitId: string }) => a.unitId.localeCompare(b.unitId);
        expect(counted(turned, people).sort(byUnit)).toEqual([...groups].sort(byUnit));
      }),
    );
  });
});
