import { expect, it } from "vitest";
import type { GroupColumns } from "../release/figures";
import { dominantGroup } from "./dominant-group";

const group = (unitId: string, n: number, column = "P1"): { unitId: string; columns: GroupColumns } => ({
  unitId,
  columns: { numbers: { [column]: { n, sum: 0, squares: 0 } }, counts: {} },
});

it.each([
  ["more than 40 %", [group("a", 41), group("b", 30), group("c", 29)], "a"],
  ["40 % and no more", [group("a", 40), group("b", 30), group("c", 30)], null],
  ["one group alone, beside which there is nothing", [group("a", 41)], null],
  ["no group", [], null],
  [
    "most of one column, and of another not",
    [group("a", 30), group("b", 35), group("c", 35), group("c", 5, "P2"), group("a", 20, "P2")],
    "a",
  ],
])("the group that gives %s", (_, groups, unitId) => {
  expect(dominantGroup(groups)).toBe(unitId);
});
