import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar";

const NOW = new Date("2026-12-01T05:00:00Z");
const TITLE = "Самооценка коммуникаций: мой шаг";
const ENTRIES = [
  { step: "P1.L1.2", dueOn: "2026-12-31", description: null },
  { step: "P4.L2.1", dueOn: "2027-01-30", description: null },
];

/** The lines as they are meant: long ones are folded in the file. */
const linesOf = (file: string) => file.replaceAll("\r\n ", "").trim().split("\r\n");
const made = (entries: Parameters<typeof calendarFile>[2] = ENTRIES, id = "response-id") =>
  linesOf(calendarFile(id, TITLE, entries, NOW));
const valuesOf = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

describe("the calendar file of a plan", () => {
  it("has a whole day for each step, under the same title, with an alarm at nine", () => {
    const lines = made();
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.at(-1)).toBe("END:VCALENDAR");
    expect(valuesOf(lines, "DTSTART;VALUE=DATE:")).toEqual(["20261231", "20270130"]);
    expect(valuesOf(lines, "SUMMARY:")).toEqual([TITLE, TITLE]);
    expect(valuesOf(lines, "TRIGGER")).toEqual([";RELATED=START:PT9H", ";RELATED=START:PT9H"]);
  });

  it("says nothing else of a step unless that was asked for, nor of whose it is", () => {
    const text = made().join("\n");
    for (const word of ["P1", "L1", "P4", "response-id"]) expect(text).not.toContain(word);
    expect(valuesOf(made(), "DESCRIPTION:")).toEqual([TITLE, TITLE]);
    const [first] = ENTRIES;
    const told = made([{ ...first!, description: "Один ответ; простыми, словами" }]);
    expect(valuesOf(told, "DESCRIPTION:")).toContain("Один ответ\\; простыми\\, словами");
  });

  it("has the same entry for the same step, and another for anybody else's", () => {
    const ids = valuesOf(made(), "UID:");
    expect(new Set(ids).size).toBe(2);
    expect(valuesOf(made(), "UID:")).toEqual(ids);
    expect(valuesOf(made(ENTRIES, "other"), "UID:")).not.toEqual(ids);
  });
});
