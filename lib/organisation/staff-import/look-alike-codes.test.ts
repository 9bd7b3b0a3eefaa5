import { describe, expect, it } from "vitest";
import type { StoredUnit } from "./import-facts";
import { planImport } from "./import-plan";

const UNITS = ["code", "parent_code", "name_kk", "name_ru", "name_en", "kind", "region"];
const PEOPLE = ["email", "name", "unit_code", "language"];
const fold = (email: string) => email.toLowerCase();

const stored = (code: string): StoredUnit => ({
  ...{ id: code, code, parentCode: null, isArchived: false, kind: "central", region: null, withoutAddress: 0 },
  ...{ nameKk: "Ә", nameRu: "Б", nameEn: "C" },
});
const unit = (code: string, parent = "") => [code, parent, "Ә", "Б", "C", "central", ""];
const person = (email: string, code: string, name = "Иванов Иван") => [email, name, code, "ru"];

function problems(units: string[][] | null, people: string[][] | null, ...codes: string[]) {
  const files = { units: units && [UNITS, ...units], people: people && [PEOPLE, ...people] };
  const plan = planImport({ units: codes.map(stored), people: [] }, files, fold);
  return plan.problems.map(({ row, code, value, other }) => [row, code, value, other].filter((part) => part !== null));
}

describe("codes of units", () => {
  it("that look the same are one problem that names all of them", () => {
    const rows = ["TST", "ТST", "TST\u200b", "B"].map((code) => unit(code));
    expect(problems(rows, null)).toEqual([[2, "twin-codes", "TST (2), ТST (3), TST (4)"]]);
  });

  it("with an invisible sign are those without it, also among stored ones", () => {
    expect(problems([unit("\u200eTST"), unit("B", "TS\u00adT")], null, "T\u200bST")).toEqual([]);
    expect(problems([unit("TST"), unit("TST\ufeff")], null).map(([, code]) => code)).toEqual([
      "doubled-code",
      "doubled-code",
    ]);
  });

  it("that were stored with an invisible sign change nothing by being written without it", () => {
    const child = { ...stored("B"), parentCode: "T\u200bST" };
    const staff = {
      id: "x",
      email: "x@a.kz",
      emailFolded: "x@a.kz",
      name: "Иванов Иван",
      locale: "ru",
      hasRole: false,
    };
    const files = { units: [UNITS, unit("TST"), unit("B", "TST")], people: [PEOPLE, person("x@a.kz", "TST")] };
    const organisation = (...codes: string[]) => ({
      units: [...codes.map(stored), child],
      people: [{ ...staff, locale: "ru" as const, unitCode: "T\u200bST" }],
    });
    expect(planImport(organisation("T\u200bST"), files, fold)).toMatchObject({ units: [], people: [], problems: [] });
    // Another unit has the code itself: the file means that one.
    const both = planImport(organisation("T\u200bST", "TST"), files, fold);
    expect(both.units.map(({ action, id }) => [action, id])).toEqual([["move", "B"]]);
    expect(both.people).toMatchObject([{ action: "move", before: { unitCode: "T\u200bST" } }]);
  });

  it("that look like a stored one are refused, and stored ones stay as they are", () => {
    expect(problems([unit("А1")], null, "A1")).toEqual([[2, "twin-stored", "А1", "A1"]]);
    expect(problems([unit("АB1")], null, "АB1")).toEqual([]);
  });

  it("that mix scripts are refused naming the letter", () => {
    expect(problems([unit("DЕPT")], null)).toEqual([[2, "letter-cyrillic", "DЕPT", "Е"]]);
    expect(problems([unit("ОТДЕЛ-N")], null)).toEqual([[2, "letter-latin", "ОТДЕЛ-N", "N"]]);
    expect(problems([unit("ДЭП-1"), unit("ΔΠ"), unit("AB")], null)).toEqual([]);
  });

  it("that are nowhere name the one that looks the same, and its letters", () => {
    expect(problems(null, [person("x@a.kz", "А1")], "A1")).toEqual([[2, "alike-latin", "А1", "A1"]]);
    expect(problems([unit("В2"), unit("C", "B2")], [person("x@a.kz", "B2")])).toEqual([
      [3, "alike-cyrillic", "B2", "В2"],
      [2, "alike-cyrillic", "B2", "В2"],
    ]);
  });
});

describe("addresses", () => {
  it("lose signs that nobody sees", () => {
    const files = { units: null, people: [PEOPLE, person("\u200elrm@exa\u00admple.kz\u00a0", "A")] };
    const { people, problems } = planImport({ units: [stored("A")], people: [] }, files, fold);
    expect(problems).toEqual([]);
    expect(people[0]?.after.email).toBe("lrm@example.kz");
  });

  it("are judged part by part", () => {
    const rows = ["айгүл@example.kz", "иван.қ@министрлік.қаз", "o'connor+test@example.kz"].map((email) =>
      person(email, "A"),
    );
    expect(problems(null, rows, "A")).toEqual([]);
    expect(problems(null, [person("аigul@example.kz", "A")], "A")).toEqual([
      [2, "letter-cyrillic", "аigul@example.kz", "а"],
    ]);
  });
});

it.each(["Р˜РІР°РЅРѕРІ", "Ð˜Ð²Ð°Ð½", "Ива\uFFFDов"])("a name that was spoilt before is told as such: %s", (name) => {
  expect(problems(null, [person("x@a.kz", "A", name)], "A")).toEqual([[2, "spoilt-text", name]]);
});

it.each(["????", "???? ????????", "?кімова"])("a name with lost letters is told as such: %s", (name) => {
  expect(problems(null, [person("x@a.kz", "A", name)], "A")).toEqual([[2, "lost-letter", name]]);
});
