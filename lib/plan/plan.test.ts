import { describe, expect, it } from "vitest";
import { readForm } from "../form/read-form";
import { LEVEL_IDS, PRINCIPLE_IDS } from "../instrument/schema";
import { PRINCIPLE_ADVICE } from "../knowledge/principle-advice";
import { allowedDays, offeredDays, remindedDays } from "./plan-days";
import { PLAN_LIMITS, planForm, stepsForm } from "./plan-form";
import { partsOfStep, stepOfKey, textKeyOf } from "./step-id";

describe("the days of a plan", () => {
  // It is already 1 December in Kazakhstan.
  const now = new Date("2026-11-30T20:00:00Z");

  it("are offered after 30, 60 and 90 days", () => {
    expect(offeredDays(now)).toEqual(["2026-12-31", "2027-01-30", "2027-03-01"]);
  });

  it("may lie between its first day and a year later", () => {
    expect(allowedDays(now)).toEqual(["2026-12-01", "2027-12-01"]);
  });

  it.each([
    ["2026-12-01T03:59:59Z", "2026-11-23", "2026-11-30"],
    ["2026-12-01T04:00:00Z", "2026-11-24", "2026-12-01"],
  ])("are reminded of from nine o'clock in Astana on, for a week: %s", (time, since, until) => {
    expect(remindedDays(new Date(time))).toEqual([since, until]);
  });
});

describe("a step of a plan", () => {
  it("is every step of the advice, and nothing else", () => {
    const all = PRINCIPLE_IDS.flatMap((principleId) =>
      LEVEL_IDS.flatMap((levelId) =>
        Array.from({ length: PRINCIPLE_ADVICE[principleId][levelId].steps }, (_, place) => ({
          ...{ principleId, levelId, number: place + 1 },
        })),
      ),
    );
    for (const parts of all) expect(partsOfStep(Object.values(parts).join("."))).toEqual(parts);
    for (const none of ["", "P1", "P1.L1", "P1.L1.0", "P1.L1.3", "P1.L1.1.1", "P8.L1.1", "P1.L5.1", "P1.L1.x"])
      expect(partsOfStep(none), none).toBeNull();
  });

  it("has its words under the key that it is made from", () => {
    expect(stepOfKey(textKeyOf("P3.L2.1"))).toBe("P3.L2.1");
  });
});

function sent(entries: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

describe("the forms of a plan", () => {
  it("take the steps that are there, in their places", () => {
    const given = sent({ "step-2": "P1.L1.1", "due-2": "2026-12-24", "note-2": " жазба ", "done-2": "on" });
    expect(readForm(planForm, given)).toMatchObject({
      ok: true,
      data: {
        steps: [{ place: "2", step: "P1.L1.1", dueOn: "2026-12-24", note: "жазба", isDone: true }],
        isReminded: false,
      },
    });
  });

  it.each(["", "24.12.2026", "2026-02-30", "2026-12-24T09:00"])("refuse %j as a date, at its field", (due) => {
    const { ok, state } = readForm(planForm, sent({ "step-1": "P1.L1.1", "due-1": due, remind: "on" }));
    expect([ok, state.errors]).toEqual([false, [{ field: "due-1", code: "day", facts: {} }]]);
  });

  it("refuse a note that is too long, and a fourth step", () => {
    const note = "ә".repeat(PLAN_LIMITS.note + 1);
    const long = readForm(planForm, sent({ "step-1": "P1.L1.1", "due-1": "2026-12-24", "note-1": note }));
    expect(long.state.errors).toEqual([{ field: "note-1", code: "note-long", facts: {} }]);
    const many = readForm(stepsForm, sent({ steps: ["1", "2", "3", "4"] }));
    expect(many.state.errors).toEqual([{ field: "steps", code: "many", facts: {} }]);
  });
});
