import { describe, expect, it } from "vitest";
import { type CampaignRefusal, complaintAbout } from "./refusal";

const TIME = new Date("2026-12-01T04:00:00Z");
const FACTS = { unit: "Департамент А", date: "1 декабря 2026 г., 09:00 (время Астаны)" };

describe("what stands in the way of a campaign", () => {
  it.each<[CampaignRefusal, object]>([
    [{ kind: "units-gone" }, {}],
    [{ kind: "units-taken", unitId: "a", possibleFrom: TIME }, FACTS],
    [{ kind: "opens-past" }, {}],
    [{ kind: "closes-earlier" }, {}],
    [{ kind: "too-long" }, {}],
    [{ kind: "next-campaign", unitId: "a", opensAt: TIME }, FACTS],
  ])("%j is said in its own words", (refusal, facts) => {
    expect(complaintAbout("units", refusal, FACTS.unit, "ru")).toEqual({ field: "units", code: refusal.kind, facts });
  });
});
