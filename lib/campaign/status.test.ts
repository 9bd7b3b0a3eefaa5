import { describe, expect, it } from "vitest";
import { campaignStatus } from "./status";

const OPENS = new Date("2026-12-01T04:00:00Z");
const CLOSES = new Date("2026-12-15T13:00:00Z");
const times = { confirmedAt: new Date("2026-11-20T00:00:00Z"), opensAt: OPENS, closesAt: CLOSES };
const before = (time: Date) => new Date(time.getTime() - 1);

describe("campaignStatus", () => {
  it.each([
    ["a moment before it opens", before(OPENS), "scheduled"],
    ["when it opens", OPENS, "open"],
    ["a moment before it closes", before(CLOSES), "open"],
    ["when it closes", CLOSES, "closed"],
  ])("%s", (_, now, status) => {
    expect(campaignStatus(times, now)).toBe(status);
  });

  it("stays a draft until it is confirmed, whatever the time", () => {
    for (const now of [before(OPENS), OPENS, CLOSES])
      expect(campaignStatus({ ...times, confirmedAt: null }, now)).toBe("draft");
  });
});
