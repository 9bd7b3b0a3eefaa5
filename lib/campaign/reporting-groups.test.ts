import { describe, expect, it } from "vitest";
import { withReportingGroups } from "./reporting-groups";

const unit = (unitId: string, parentId: string | null) => ({
  ...{ campaignId: "c", unitId, parentId, code: unitId, nameKk: unitId, nameRu: unitId, nameEn: unitId },
});
const UNITS = [unit("m", null), unit("a", "m"), unit("b", "m"), unit("c", "m"), unit("a1", "a")];
const group = (memberIds: readonly string[]) => ({
  ...{ id: "g", code: "RG-1", nameKk: "Топ", nameRu: "Группа", nameEn: "Group", memberIds },
});
const parents = (memberIds: readonly string[], units = UNITS) =>
  Object.fromEntries(withReportingGroups(units, [group(memberIds)]).map((each) => [each.unitId, each.parentId]));

describe("a reporting group", () => {
  it("stands between its members and the unit above them, with its names", () => {
    expect(parents(["a", "b"])).toEqual({ m: null, a: "g", b: "g", c: "m", a1: "a", g: "m" });
    expect(withReportingGroups(UNITS, [group(["a", "b"])]).at(-1)).toEqual({
      ...unit("g", "m"),
      ...{ code: "RG-1", nameKk: "Топ", nameRu: "Группа", nameEn: "Group", isReportingGroup: true },
    });
  });

  it("joins topmost units as well", () => {
    expect(parents(["x", "y"], [unit("x", null), unit("y", null)])).toEqual({ x: "g", y: "g", g: null });
  });

  it.each([
    ["one takes part", ["a", "gone"]],
    ["none does", ["gone", "lost"]],
    ["there are no siblings among them", ["a", "a1"]],
  ])("is left out where %s", (_name, memberIds) => {
    expect(parents(memberIds)).toEqual({ m: null, a: "m", b: "m", c: "m", a1: "a" });
  });

  it("keeps those together that are still siblings", () => {
    expect(parents(["a", "b", "a1"])).toMatchObject({ a: "g", b: "g", a1: "a", g: "m" });
  });
});
