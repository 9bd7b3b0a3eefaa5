import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ancestorsOf, childrenByParent, findCycles, listTopDown, subtreesOf, type TreeUnit } from "./unit-tree";

const TREE: TreeUnit[] = [
  { id: "b1", parentId: "b" },
  { id: "a", parentId: null },
  { id: "b", parentId: null },
  { id: "a1", parentId: "a" },
  { id: "a2", parentId: "a" },
  { id: "a11", parentId: "a1" },
];
const ids = (units: readonly TreeUnit[]) => units.map(({ id }) => id);

/** Each unit hangs below an earlier one or at the top; then shuffled. */
const trees = fc
  .array(fc.nat(), { maxLength: 40 })
  .map((picks) =>
    picks.map((pick, i) => ({
      id: `u${String(i)}`,
      parentId: pick % (i + 1) === i ? null : `u${String(pick % (i + 1))}`,
    })),
  )
  .chain((units) => fc.shuffledSubarray(units, { minLength: units.length }));

describe("a tree of units", () => {
  test("is listed like a table of contents", () => {
    const listed = listTopDown(TREE).map(({ unit, depth }) => `${String(depth)} ${unit.id}`);
    expect(listed).toEqual(["0 a", "1 a1", "2 a11", "1 a2", "0 b", "1 b1"]);
  });

  test("keeps subtrees together, each unit once", () => {
    expect(ids(subtreesOf(TREE, ["a1", "a", "b1", "gone"]))).toEqual(["a", "a1", "a11", "a2", "b1"]);
    expect(subtreesOf(TREE, [])).toEqual([]);
  });

  test("leads up from a unit", () => {
    expect(ids(ancestorsOf(TREE, "a11"))).toEqual(["a1", "a"]);
    expect(ancestorsOf(TREE, "a")).toEqual([]);
    expect(ancestorsOf(TREE, "gone")).toEqual([]);
  });

  test("puts units at the top whose parent is not in the list", () => {
    expect(ids(childrenByParent([{ id: "x", parentId: "elsewhere" }]).get(null) ?? [])).toEqual(["x"]);
  });

  test("lists every unit once, after its parent", () => {
    fc.assert(
      fc.property(trees, (units) => {
        const listed = ids(listTopDown(units).map(({ unit }) => unit));
        expect([...listed].sort()).toEqual(ids(units).sort());
        for (const { id, parentId } of units)
          if (parentId !== null) expect(listed.indexOf(parentId)).toBeLessThan(listed.indexOf(id));
        expect(findCycles(units)).toEqual([]);
      }),
    );
  });

  test("has its cycles named", () => {
    const looped = TREE.map((unit) => (unit.id === "a" ? { ...unit, parentId: "a11" } : unit));
    expect(findCycles(looped).map((cycle) => ids(cycle).sort())).toEqual([["a", "a1", "a11"]]);
    expect(ids(listTopDown(looped).map(({ unit }) => unit))).toEqual(["b", "b1"]);
    expect(ids(ancestorsOf(looped, "a11"))).toEqual(["a1", "a"]);
  });

  test("has many cycles named at once, and nobody who only stands below one", () => {
    const pairs = Array.from({ length: 20_000 }, (_, i) => ({
      id: String(i),
      parentId: String(i % 2 ? i - 1 : i + 1),
    }));
    const below = [{ id: "below", parentId: "0" }];
    const own = [{ id: "own", parentId: "own" }];
    const cycles = findCycles([...below, ...pairs, ...own, { id: "lost", parentId: "elsewhere" }]);
    expect(cycles).toHaveLength(10_001);
    expect(cycles.flat().some(({ id }) => id === "below" || id === "lost")).toBe(false);
  });
});
