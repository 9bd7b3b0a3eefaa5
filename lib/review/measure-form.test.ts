import { describe, expect, it } from "vitest";
import { readForm } from "../form/read-form";
import { measuresForm, measuresKept } from "./measure-form";

const EMPTY = measuresKept({ list: [], version: 0 }).values;
const FIRST = { "principle-1": "P3", "what-1": "A plain letter", "who-1": "head of office", "due-1": "2027-03-01" };
const MEASURE = { principleId: "P3", what: "A plain letter", who: "head of office", dueOn: "2027-03-01" };

function read(values: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...EMPTY, ...values })) form.append(name, value);
  return readForm(measuresForm, form);
}

describe("the form of a unit's measures", () => {
  it("leaves out places in which nothing was written, and keeps the others in their order", () => {
    expect(read({})).toMatchObject({ ok: true, data: { list: [], version: 0 } });
    const last = {
      "principle-3": "P1",
      "what-3": "A list",
      "who-3": "editor",
      "due-3": "2027-05-01",
      "state-3": "done",
    };
    const sent = read({ ...FIRST, ...last, version: "7" });
    const third = { principleId: "P1", what: "A list", who: "editor", dueOn: "2027-05-01", state: "done" };
    expect(sent).toMatchObject({ ok: true, data: { list: [{ ...MEASURE, state: "planned" }, third], version: 7 } });
  });

  it.each([
    ["principle-1", "", "principle"],
    ["what-1", " ", "what"],
    ["what-1", "x".repeat(301), "what-long"],
    ["who-1", "", "who"],
    ["who-1", "x".repeat(101), "who-long"],
    ["due-1", "2027-02-30", "due"],
    ["state-1", "forgotten", "state"],
  ])("complains of %s where it is %j, and keeps the rest", (field, value, code) => {
    const { state, ok } = read({ ...FIRST, [field]: value });
    expect([ok, state.errors]).toEqual([false, [{ field, code, facts: {} }]]);
    expect(state.values).toMatchObject({ ...FIRST, [field]: value });
  });

  it("counts an unreadable version as none, which replaces nothing", () => {
    expect(read({ ...FIRST, version: "-1" })).toMatchObject({ ok: true, data: { version: 0 } });
  });

  it("is filled in with what is stored", () => {
    const list = [{ ...MEASURE, principleId: "P3", state: "begun" }] as const;
    expect(read(measuresKept({ list, version: 2 }).values)).toMatchObject({ ok: true, data: { list } });
  });
});
