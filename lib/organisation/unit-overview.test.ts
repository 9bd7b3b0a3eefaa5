import { describe, expect, it } from "vitest";
import { findUnits, listBelow, pathOf, unitTree } from "./unit-overview";

const unit = (id: string, parentId: string | null, nameRu: string, isArchived = false) => ({
  ...{ id, parentId, nameRu, code: id.toUpperCase() },
  nameKk: `${nameRu} (қаз)`,
  nameEn: `${nameRu} (en)`,
  archivedAt: isArchived ? new Date(0) : null,
});
const UNITS = [
  unit("m", null, "Министерство"),
  unit("d10", "m", "Департамент 10"),
  unit("d2", "m", "Департамент 2"),
  unit("old", "m", "Отдел", true),
  unit("s", "d2", "Әкімдік"),
];
const tree = unitTree(
  UNITS,
  new Map([
    ["m", 1],
    ["d2", 3],
    ["s", 20],
  ]),
  "ru",
);

describe("the tree of units", () => {
  it("counts the people and the units in force below each", () => {
    expect(tree.summaries.get("m")).toMatchObject({ people: 24, unitsBelow: 3 });
    expect(tree.summaries.get("d2")).toMatchObject({ people: 23, unitsBelow: 1 });
    expect(tree.summaries.get("s")).toMatchObject({ people: 20, unitsBelow: 0 });
  });

  it("lists what is below by name, archived units apart", () => {
    const { inForce, archived } = listBelow(tree, "m", "ru");
    expect(inForce.map(({ name }) => name)).toEqual(["Департамент 2", "Департамент 10"]);
    expect(archived.map(({ id }) => id)).toEqual(["old"]);
    expect(listBelow(tree, null, "ru").inForce.map(({ id }) => id)).toEqual(["m"]);
  });

  it("leads to a unit from the top", () => {
    expect(pathOf(tree, "s").map(({ id }) => id)).toEqual(["m", "d2"]);
  });

  it.each([
    ["әкім", ["s"]],
    ["ӘКІМДІК", ["s"]],
    ["департамент 10", ["d10"]],
    ["D2", ["d2"]],
    ["қаз отдел", ["old"]],
    ["нет такого", []],
  ])("finds %s in codes and names of any language", (text, ids) => {
    expect(findUnits(tree, text, "ru").map(({ id }) => id)).toEqual(ids);
  });
});
