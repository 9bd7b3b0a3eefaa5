import { describe, expect, it } from "vitest";
import { campaignForm } from "./campaign-schema";

const FILLED_IN = {
  "title-kk": "Бағалау 2026",
  "title-ru": "Оценка 2026",
  "title-en": "Assessment 2026",
  "message-kk": "",
  "message-ru": "",
  "message-en": "",
  units: ["u1"],
  opensAt: "2026-12-01T09:00",
  closesAt: "2026-12-15T18:00",
  instrumentVersion: "1.0.0",
  minimumGroup: "10",
  reminderDays: "7, 2",
};

const read = (given: object) => campaignForm.schema.safeParse(given).data;

function complaintsAbout(change: object) {
  const { error } = campaignForm.schema.safeParse({ ...FILLED_IN, ...change });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

describe("a campaign as filled in", () => {
  it("is read with its times in Kazakhstan and its reminders in order", () => {
    expect(read({ ...FILLED_IN, reminderDays: " 2; 7 7,1 ", minimumGroup: " 25 " })).toMatchObject({
      title: { kk: "Бағалау 2026", ru: "Оценка 2026", en: "Assessment 2026" },
      unitIds: ["u1"],
      opensAt: new Date("2026-12-01T04:00:00Z"),
      closesAt: new Date("2026-12-15T13:00:00Z"),
      minimumGroup: 25,
      reminderDays: [7, 2, 1],
    });
    expect(read({ ...FILLED_IN, reminderDays: "" })?.reminderDays).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ "title-kk": "  " }, ["title-kk: title"]],
    [{ "title-en": "x".repeat(121) }, ["title-en: title-long"]],
    [{ "message-ru": "Коллеги!" }, ["message-kk: message-partly", "message-en: message-partly"]],
    [{ "message-ru": "x".repeat(2001) }, ["message-ru: message-long"]],
    [{ units: [] }, ["units: units"]],
    [{ opensAt: "" }, ["opensAt: time"]],
    [{ opensAt: "1 December", closesAt: "2026-13-01T09:00" }, ["opensAt: time", "closesAt: time"]],
    [{ closesAt: "2026-12-01T09:00", reminderDays: "" }, ["closesAt: closes-before"]],
    [{ closesAt: "2026-11-01T09:00" }, ["closesAt: closes-before"]],
    [{ closesAt: "2027-12-02T09:01" }, ["closesAt: too-long"]],
    [{ closesAt: "2027-12-02T09:00" }, []],
    [{ instrumentVersion: "0.0.1" }, ["instrumentVersion: version"]],
    ...["9", "-10", "10.5", "101", "ten", ""].map((minimumGroup): [object, string[]] => [
      { minimumGroup },
      ["minimumGroup: group"],
    ]),
    [{ minimumGroup: "100" }, []],
    ...["weekly", "7,", "0", "7 0", "-1"].map((reminderDays): [object, string[]] => [
      { reminderDays },
      ["reminderDays: reminders"],
    ]),
    [{ reminderDays: "6 5 4 3 2 1" }, ["reminderDays: reminders-many"]],
    [{ reminderDays: "15" }, ["reminderDays: reminders-late"]],
    [{ reminderDays: "14" }, []],
    [{ closesAt: "2026-12-15T09:00", reminderDays: "14" }, ["reminderDays: reminders-late"]],
  ])("with %j: %j", (change, complaints) => {
    expect(complaintsAbout(change)).toEqual(complaints);
  });
});
