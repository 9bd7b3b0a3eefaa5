import { describe, expect, test } from "vitest";
import { reachedUnits, reachesAll, type Scope } from "./scope";

const TREE = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "b", parentId: "m" },
];
const reach = (...scopes: Scope[]) => reachedUnits(TREE, scopes, "campaigns.manage");
const ids = (...scopes: Scope[]) => reach(...scopes).map(({ id }) => id);
const manager = (unitId: string): Scope => ({ role: "manager", unitId });

describe("the reach of a manager", () => {
  test("is the subtrees of the units given", () => {
    expect(ids(manager("a"))).toEqual(["a", "a1"]);
    expect(ids(manager("a1"), manager("b"))).toEqual(["a1", "b"]);
    expect(ids(manager("m"))).toEqual(["m", "a", "a1", "b"]);
  });

  test("is nothing without a unit, for a unit that is gone, and by another role", () => {
    expect(ids()).toEqual([]);
    expect(ids(manager("gone"))).toEqual([]);
    expect(ids({ role: "reviewer", unitId: "m" })).toEqual([]);
    expect(reachedUnits(TREE, [{ role: "reviewer", unitId: "a" }], "units.review").map(({ id }) => id)).toEqual([
      "a",
      "a1",
    ]);
  });

  test.each([
    [["a1"], true],
    [["a", "a1"], true],
    [["a", "b"], false],
    [["m"], false],
    [[], false],
  ])("of department a covers %j: %s", (roots, isCovered) => {
    expect(reachesAll(reach(manager("a")), roots)).toBe(isCovered);
  });
});
