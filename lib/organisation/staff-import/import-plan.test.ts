import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { exampleRows } from "./example-rows";
import type { Change, StoredStaff, StoredUnit } from "./import-facts";
import { type ImportPlan, planImport } from "./import-plan";

const fold = (email: string) => email.trim().toLocaleLowerCase("kk");
const UNITS_HEAD = ["code", "parent_code", "name_kk", "name_ru", "name_en", "kind", "region"];
const PEOPLE_HEAD = ["email", "name", "unit_code", "language"];
const unitRow = (code: string, parent = "", name = "Бөлім", kind = "local", region = "") => [
  code,
  parent,
  name,
  "Отдел",
  "Division",
  kind,
  region,
];

type Stored = { units: StoredUnit[]; people: StoredStaff[] };
const EMPTY: Stored = { units: [], people: [] };
const plan = (stored: Stored, units: string[][] | null, people: string[][] | null = null) =>
  planImport(stored, { units: units && [UNITS_HEAD, ...units], people: people && [PEOPLE_HEAD, ...people] }, fold);

/** What is stored once the plan is carried out. */
function carryOut(stored: Stored, { units, people }: ImportPlan): Stored {
  const changedUnits = new Map(stored.units.map((unit) => [unit.code, unit]));
  for (const { id, after } of units)
    changedUnits.set(after.code, { ...after, id: id ?? after.code, isArchived: false });
  const changedPeople = new Map(stored.people.map((person) => [person.emailFolded, person]));
  for (const { id, after } of people) {
    const emailFolded = fold(after.email);
    changedPeople.set(emailFolded, { ...after, emailFolded, id: id ?? emailFolded, hasRole: false });
  }
  return { units: [...changedUnits.values()], people: [...changedPeople.values()] };
}

const STORED = carryOut(
  EMPTY,
  plan(EMPTY, [unitRow("A"), unitRow("A1", "A"), unitRow("B")], [["x@a.kz", "X", "A1", "kk"]]),
);
const archived = (code: string): Stored => ({
  ...STORED,
  units: STORED.units.map((unit) => (unit.code === code ? { ...unit, isArchived: true } : unit)),
});
const actions = (changes: Change<{ code?: string; email?: string }>[]) =>
  changes.map(({ action, after }) => `${action} ${after.code ?? after.email ?? ""}`);

describe("a plan of an import", () => {
  it("tells what is added, changed, moved, restored and unchanged", () => {
    const { units, people, unchanged, problems } = plan(
      archived("B"),
      [unitRow("A"), unitRow("A1", "B"), unitRow("B"), unitRow("C", "A1")],
      [
        ["X@A.kz", "X", "A1", "kk"],
        ["y@a.kz", "Y", "C", ""],
      ],
    );
    expect(problems).toEqual([]);
    expect(actions(units)).toEqual(["move A1", "restore B", "add C"]);
    expect(actions(people)).toEqual(["change X@A.kz", "add y@a.kz"]);
    expect(people[1]?.after).toEqual({ email: "y@a.kz", name: "Y", unitCode: "C", locale: "ru" });
    expect(unchanged).toEqual({ units: 1, people: 0 });
  });

  it("tells who is in the units of the file and not in it, but for those with a role", () => {
    const member = (id: string, unitCode: string | null, hasRole = false): StoredStaff => {
      const email = `${id}@a.kz`;
      return { id, email, emailFolded: email, name: id, unitCode, locale: "kk", hasRole };
    };
    const people = [member("x", "A1"), member("gone", "A1"), member("moved", "A1"), member("role", "A1", true)];
    const stored = { ...STORED, people: [...people, member("elsewhere", "B"), member("nowhere", null)] };
    const missing = (rows: string[][] | null) => plan(stored, null, rows).missing.map(({ id }) => id);
    const rows = [
      ["X@a.kz", "X", "A1", "kk"],
      ["moved@a.kz", "moved", "A", "kk"],
    ];
    expect(missing(rows)).toEqual(["gone"]);
    expect(missing(null)).toEqual([]);
  });

  it("keeps the language of people where the file does not tell it", () => {
    expect(plan(STORED, null, [["x@a.kz", "X", "A1", ""]]).unchanged.people).toBe(1);
  });

  it("moves people who were in no unit", () => {
    const stored = { ...STORED, people: STORED.people.map((person) => ({ ...person, unitCode: null })) };
    const { people } = plan(stored, null, [["x@a.kz", "X", "A1", "kk"]]);
    expect(people).toMatchObject([{ action: "move", before: { unitCode: "" }, after: { unitCode: "A1" } }]);
  });

  it("understands titles and words of three languages, in any order of columns", () => {
    const head = [
      "Вид",
      "REGION",
      "Код",
      "Код вышестоящего подразделения",
      "Қазақша атауы",
      "Name  in Russian",
      "name_en",
    ];
    const row = ["жергілікті", "г. Астана", "A", "", "Ә", "Б", "C", "", ""];
    const { units, problems } = planImport(EMPTY, { units: [head, row, [], ["", ""]], people: null }, fold);
    expect(problems).toEqual([]);
    expect(units.map(({ after }) => after)).toEqual([
      {
        code: "A",
        parentCode: null,
        nameKk: "Ә",
        nameRu: "Б",
        nameEn: "C",
        kind: "local",
        region: "KZ-71",
        withoutAddress: 0,
      },
    ]);
  });

  it.each(LOCALES)("has nothing against the examples in %s, and the languages agree", (locale) => {
    const example = planImport(
      EMPTY,
      { units: exampleRows("units", locale), people: exampleRows("people", locale) },
      fold,
    );
    expect(example.problems).toEqual([]);
    const again = { units: exampleRows("units", "en"), people: exampleRows("people", "en") };
    const { units, people } = planImport(carryOut(EMPTY, example), again, fold);
    expect([...units, ...people]).toEqual([]);
  });
});

describe("a real list", () => {
  const namesIn = (stored: Stored, names: readonly [string, string, string]) => {
    const { units, problems } = plan(stored, [["A", "", ...names, "local", ""]]);
    expect(problems).toEqual([]);
    return units.map(({ after: { nameKk, nameRu, nameEn } }) => [nameKk, nameRu, nameEn]);
  };

  it("may name a unit in one language: the others take its name over until they have one", () => {
    expect(namesIn(EMPTY, ["", "Отдел", ""])).toEqual([["Отдел", "Отдел", "Отдел"]]);
    expect(namesIn(EMPTY, ["", "", "Division"])).toEqual([["Division", "Division", "Division"]]);
    // What is stored is not lost for an empty cell.
    expect(namesIn(STORED, ["", "Отдел 2", ""])).toEqual([["Бөлім", "Отдел 2", "Division"]]);
    expect(namesIn(STORED, ["", "", ""])).toEqual([]);
  });

  it("has columns that are none of ours: they are listed, left out, and hide no other problem", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom("№", "Должность", "Дата рождения"), (place, title) => {
        const wider = (cells: readonly string[], more: string) => cells.toSpliced(place, 0, more);
        const rows = [
          wider(PEOPLE_HEAD, title),
          wider(["x@a.kz", "X", "A1", "kk"], "1981"),
          wider(["y@a.kz", "Y", "Z", ""], ""),
        ];
        const read = planImport(STORED, { units: null, people: rows }, fold);
        expect(read.leftOut).toEqual({ units: [], people: [title] });
        expect(read.problems.map(({ row, code }) => [row, code])).toEqual([[3, "unknown-unit"]]);
        expect(JSON.stringify(read)).not.toContain("1981");
      }),
    );
  });
});

it("a list whose titles have lost their letters is told so, not that it has none", () => {
  const told = (...titles: string[]) =>
    planImport(EMPTY, { units: null, people: [titles, ["x@a.kz", "X", "A"]] }, fold).problems.map(
      ({ code, value }) => `${code} ${value ?? ""}`,
    );
  expect(told("??????????? ?????", "???-????")).toEqual(["lost-letter ??????????? ?????"]);
  // What a code page of Russian leaves.
  expect(told("email", "name", "Б?лімше коды")).toContain("lost-letter Б?лімше коды");
});

describe("a new address with a name that is in the unit already", () => {
  const asked = (people: string[][]) =>
    plan(STORED, null, people).missing.flatMap(({ email, namesakeRow }) =>
      namesakeRow === null ? [] : [[email, namesakeRow]],
    );

  it("is asked about, and adds a person of its own", () => {
    expect(asked([["x.new@a.kz", " x ", "A1", ""]])).toEqual([["x@a.kz", 2]]);
    expect(actions(plan(STORED, null, [["x.new@a.kz", "X", "A1", ""]]).people)).toEqual(["add x.new@a.kz"]);
  });

  it("is not where both are in the file, in another unit, or of another name", () => {
    expect(
      asked([
        ["x@a.kz", "X", "A1", ""],
        ["x.new@a.kz", "X", "A1", ""],
      ]),
    ).toEqual([]);
    expect(asked([["x.new@a.kz", "X", "B", ""]])).toEqual([]);
    expect(asked([["y@a.kz", "Y", "A1", ""]])).toEqual([]);
  });
});

describe("a problem of an import", () => {
  const long = "x".repeat(201);
  it.each<[string, Stored, string[][] | null, string[][] | null, string[]]>([
    ["no rows", EMPTY, [], null, ["units null null no-rows"]],
    ["too many cells", EMPTY, [[...unitRow("A"), "more"]], null, ["units 2 null too-many-cells more"]],
    ["no name in any language", EMPTY, [["A", "", " ", "", "", "local", ""]], null, ["units 2 null no-name A"]],
    ["an empty code", EMPTY, [unitRow("")], null, ["units 2 code empty"]],
    ["a name too long", EMPTY, [unitRow("A", "", long)], null, [`units 2 name_kk too-long ${long.slice(0, 100)}`]],
    ["a control character", EMPTY, [unitRow("A\u0007")], null, ["units 2 code control-character A\u0007"]],
    ["a lost letter", EMPTY, [unitRow("A", "", "?кімдік")], null, ["units 2 name_kk lost-letter ?кімдік"]],
    [
      "a doubled code",
      EMPTY,
      [unitRow("A"), unitRow("B"), unitRow("A")],
      null,
      ["units 2 code doubled-code A", "units 4 code doubled-code A"],
    ],
    ["an unknown parent", STORED, [unitRow("C", "Z")], null, ["units 2 parent_code unknown-parent Z"]],
    ["an archived parent", archived("B"), [unitRow("C", "B")], null, ["units 2 parent_code archived-parent B"]],
    ["a cycle through the stored tree", STORED, [unitRow("A", "A1")], null, ["units 2 parent_code cycle A1"]],
    [
      "two cycles and one below them",
      EMPTY,
      [unitRow("P", "Q"), unitRow("Q", "P"), unitRow("R", "R"), unitRow("S", "Q")],
      null,
      ["units 2 parent_code cycle Q", "units 3 parent_code cycle P", "units 4 parent_code cycle R"],
    ],
    ["an unknown kind", EMPTY, [unitRow("A", "", "Ә", "other")], null, ["units 2 kind unknown-kind other"]],
    [
      "an unknown region",
      EMPTY,
      [unitRow("A", "", "Ә", "local", "Марс")],
      null,
      ["units 2 region unknown-region Марс"],
    ],
    ["a bad address", STORED, null, [["x@a", "X", "A", ""]], ["people 2 email not-an-email x@a"]],
    [
      "an address for two",
      STORED,
      null,
      [["x@a.kz,y@a.kz", "X", "A", ""]],
      ["people 2 email not-an-email x@a.kz,y@a.kz"],
    ],
    [
      "a doubled address",
      STORED,
      null,
      [
        ["Ә@a.kz", "X", "A", ""],
        ["ә@A.kz", "Y", "A", ""],
      ],
      ["people 2 email doubled-email Ә@a.kz", "people 3 email doubled-email ә@A.kz"],
    ],
    ["an unknown unit", STORED, null, [["x@a.kz", "X", "Z", ""]], ["people 2 unit_code unknown-unit Z"]],
    ["an archived unit", archived("B"), null, [["x@a.kz", "X", "B", ""]], ["people 2 unit_code archived-unit B"]],
    ["an unknown language", STORED, null, [["x@a.kz", "X", "A", "uz"]], ["people 2 language unknown-language uz"]],
  ])("is named by file, row and column: %s", (_, stored, units, people, expected) => {
    const { problems } = plan(stored, units, people);
    const named = problems.map(({ file, row, column, code, value }) =>
      [file, String(row), String(column), code, ...(value === null ? [] : [value])].join(" "),
    );
    expect(named).toEqual(expected);
  });

  it("of the titles keeps the rest of the file from being read, and the people from being refused for it", () => {
    const { problems, units, people } = planImport(
      EMPTY,
      {
        units: [["code", "code", "colour", "name_kk", "name_ru", "name_en", "kind"], unitRow("A")],
        people: [PEOPLE_HEAD, ["x@a.kz", "X", "A", ""]],
      },
      fold,
    );
    expect(problems.map(({ row, column, code }) => `${String(row)} ${String(column)} ${code}`)).toEqual([
      "1 code doubled-column",
      "1 parent_code missing-column",
      "1 region missing-column",
    ]);
    expect([units.length, people.length]).toEqual([0, 1]);
  });

  it("is a table without titles, and says what stands there", () => {
    const people = [[], ["Список сотрудников", ""], ["№", "Ф. И. О.", "E-mail"], ["1", "X", "x@a.kz"]];
    const { problems, titleRows } = planImport(EMPTY, { units: [["", " "]], people }, fold);
    expect(problems).toEqual([
      { file: "units", row: null, column: null, code: "empty-sheet", value: null, other: null },
      {
        ...{ file: "people", row: null, column: null, code: "titles-not-found" },
        value: "2: Список сотрудников · 3: №, Ф. И. О., E-mail · 4: 1, X, x@a.kz",
        other: null,
      },
    ]);
    expect(titleRows).toEqual({ units: null, people: null });
  });

  it("is not what stands above the titles", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom("", "Список", "код", "2026")), { maxLength: 19 }), (above) => {
        const people = [...above, PEOPLE_HEAD, [], ["x@a", "X", "A1", ""]];
        const { problems, titleRows } = planImport(STORED, { units: null, people }, fold);
        expect(titleRows.people).toBe(above.length + 1);
        expect(problems.map(({ row, code }) => [row, code])).toEqual([[above.length + 3, "not-an-email"]]);
      }),
    );
  });

  it("is a cell that shows something else than it holds, once, and only in a column that is read", () => {
    const seen = (row: number, column: number) => ({ row, column, code: "date", value: "2026-02-01" }) as const;
    const units = [UNITS_HEAD, unitRow("2026-02-01"), unitRow("2026-02-01"), unitRow("B", "1E+05")];
    const people = [
      [...PEOPLE_HEAD, ""],
      ["x@a.kz", "X", "46054", ""],
    ];
    const cells = { units: [seen(1, 0), seen(2, 0), seen(3, 0), seen(4, 9)], people: [seen(2, 2), seen(2, 4)] };
    const { problems } = planImport(EMPTY, { units, people }, fold, cells);
    expect(problems.map(({ file, row, column, code, value }) => [file, row, column, code, value])).toEqual([
      ["units", 2, "code", "date", "2026-02-01"],
      ["units", 3, "code", "date", "2026-02-01"],
      ["units", 4, "parent_code", "exponent", "1E+05"],
      ["people", 2, "unit_code", "date", "2026-02-01"],
    ]);
  });

  it("is a file with more rows than there can be", () => {
    const rows = Array.from({ length: 20_001 }, (_, i) => unitRow(String(i)));
    expect(plan(EMPTY, rows).problems).toEqual([
      { file: "units", row: null, column: null, code: "too-many-rows", value: "20000", other: null },
    ]);
  });

  it("is no address of any script", () => {
    for (const email of ["o'neil+x@mail.gov.kz", "айгүл@министрлік.қаз", "a.b-c_d@x-y.kz"])
      expect(plan(STORED, null, [[email, "X", "A", ""]]).problems).toEqual([]);
  });
});

describe("importing", () => {
  // Codes hang below earlier ones, so that there is no cycle; some rows repeat stored units otherwise.
  const organisations = fc
    .array(fc.record({ parent: fc.nat(), name: fc.constantFrom("Ә", "Б", "C"), people: fc.nat(3) }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((rows) => {
      const code = (i: number) => `U${String(i)}`;
      return {
        units: rows.map(({ parent, name }, i) =>
          unitRow(code(i), parent % (i + 1) === i ? "" : code(parent % (i + 1)), name),
        ),
        people: rows.flatMap(({ people, name }, i) =>
          Array.from({ length: people }, (_, j) => [`p${String(i)}.${String(j)}@a.kz`, name, code(i), "kk"]),
        ),
      };
    })
    .filter(({ people }) => people.length > 0);

  it("the same files again changes nothing", () => {
    fc.assert(
      fc.property(organisations, organisations, (before, files) => {
        const stored = carryOut(EMPTY, plan(EMPTY, before.units, before.people));
        const first = plan(stored, files.units, files.people);
        // A file may close a cycle with what is stored already; then nothing is written.
        if (first.problems.length > 0) return;
        const again = plan(carryOut(stored, first), files.units, files.people);
        expect([...again.units, ...again.people, ...again.problems]).toEqual([]);
        expect(again.unchanged).toEqual({ units: files.units.length, people: files.people.length });
      }),
    );
  });

  it("does the same whatever the order of the rows", () => {
    const comparable = ({ units, people, problems }: ImportPlan) =>
      [...units, ...people, ...problems].map((entry) => JSON.stringify({ ...entry, row: 0 })).sort();
    fc.assert(
      fc.property(
        organisations.chain(({ units, people }) =>
          fc.record({
            units: fc.constant(units),
            people: fc.constant(people),
            shuffledUnits: fc.shuffledSubarray(units, { minLength: units.length }),
            shuffledPeople: fc.shuffledSubarray(people, { minLength: people.length }),
          }),
        ),
        ({ units, people, shuffledUnits, shuffledPeople }) => {
          const shuffled = plan(STORED, shuffledUnits, shuffledPeople);
          expect(comparable(shuffled)).toEqual(comparable(plan(STORED, units, people)));
        },
      ),
    );
  });
});

describe("the number of people without an address", () => {
  const HEAD = [...UNITS_HEAD, "Без адреса почты"];
  const numbers = (stored: Stored, cells: readonly string[], head = HEAD) => {
    const rows = cells.map((cell, i) => [...unitRow(`U${String(i)}`), cell].slice(0, head.length));
    return planImport(stored, { units: [head, ...rows], people: null }, fold);
  };

  it("is 0 where nothing is said, and stays as it is where nothing is said again, or the column is missing", () => {
    const first = numbers(EMPTY, ["12", "", "0"]);
    expect(first.problems).toEqual([]);
    expect(first.units.map(({ after }) => after.withoutAddress)).toEqual([12, 0, 0]);
    const stored = carryOut(EMPTY, first);
    expect(numbers(stored, ["", "", ""]).units).toEqual([]);
    expect(numbers(stored, ["", "", ""], UNITS_HEAD).units).toEqual([]);
    const [changed, ...more] = numbers(stored, ["0", "", ""]).units;
    expect([changed?.action, changed?.after.withoutAddress, more]).toEqual(["change", 0, []]);
  });

  it.each(["-1", "2.5", "двое", "10001", "1e3"])("is not %s", (cell) => {
    const { problems } = numbers(EMPTY, [cell]);
    expect(problems.map(({ column, code, value }) => [column, code, value])).toEqual([
      ["without_address", "not-a-number", cell],
    ]);
  });
});
