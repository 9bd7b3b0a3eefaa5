import { describe, expect, it } from "vitest";
import { ACT_KINDS, type ActKind, ACTS } from "../audit/acts";
import { barsOf, type DoneAct, type PreparedCampaign } from "./bars";

const CAMPAIGN: PreparedCampaign = {
  id: "c",
  opensAt: new Date("2026-09-01T04:00:00Z"),
  releasedAt: new Date("2026-10-01T04:00:00Z"),
  unitIds: new Set(["division", "team"]),
  aboveIds: new Set(["ministry"]),
};
const act = (kind: ActKind, more: Partial<DoneAct> = {}): DoneAct => ({
  ...{ kind, at: new Date("2026-08-01T04:00:00Z"), subjectId: "somebody", unitIds: ["team"] },
  ...more,
});
const bars = (...acts: DoneAct[]) => barsOf(acts, CAMPAIGN);

describe("what keeps somebody from reviewing a campaign", () => {
  it.each(ACT_KINDS)("is %s where the table says so", (kind) => {
    const prepares = ACTS[kind];
    expect(bars(act(kind, { subjectId: "c" }))).toEqual(prepares === null ? [] : [prepares.bar]);
    // Elsewhere: in another unit, and another campaign.
    expect(bars(act(kind, { unitIds: ["elsewhere"] }))).toEqual([]);
  });

  it.each([
    ["2026-03-01T03:59:59Z", []],
    ["2026-03-01T04:00:00Z", ["staff"]],
    ["2026-10-01T04:00:00Z", ["staff"]],
    ["2026-10-01T04:00:01Z", []],
  ])("is what was done from six months before the opening until the release: at %s", (at, found) => {
    expect(bars(act("staff-imported", { at: new Date(at) }))).toEqual(found);
  });

  it("is what is done until now where there is no release yet", () => {
    const late = act("staff-imported", { at: new Date("2027-01-01T04:00:00Z") });
    expect(barsOf([late], { ...CAMPAIGN, releasedAt: null })).toEqual(["staff"]);
  });

  it("is planning it, however long before", () => {
    expect(bars(act("campaign-created", { subjectId: "c", at: new Date("2024-01-01T04:00:00Z") }))).toEqual(["plan"]);
  });

  it("is an act of which nobody wrote down where it was", () => {
    expect(bars(act("person-changed", { unitIds: null }))).toEqual(["staff"]);
    expect(bars(act("person-changed", { unitIds: [] }))).toEqual([]);
  });

  it("is a role for a unit above, which reaches its units, and no person there", () => {
    expect(bars(act("roles-changed", { unitIds: ["ministry"] }))).toEqual(["roles"]);
    expect(bars(act("link-issued", { unitIds: ["ministry"] }))).toEqual([]);
  });

  it("is named once, in the order of the table", () => {
    expect(bars(act("link-issued"), act("person-changed"), act("staff-imported"))).toEqual(["staff", "links"]);
  });
});
