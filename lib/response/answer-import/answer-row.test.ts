import { describe, expect, it } from "vitest";
import { rules } from "@/lib/instrument/testing-instrument";
import { readAnswerColumns } from "./answer-columns";
import { answerRowReader } from "./answer-row";

const UNITS = new Map([
  ["А-1", "unit-1"],
  ["B", "unit-2"],
]);
const TITLES = ["language", "P1-B1", "unit", "NS1", "NS2", "P1-S1"];

function columnsOf(titles: readonly string[]) {
  const read = readAnswerColumns(titles, rules);
  if (!read.ok) throw new Error(read.reasons.join("\n"));
  return read.columns;
}

const read = (cells: readonly string[], titles: readonly string[] = TITLES) =>
  answerRowReader(columnsOf(titles), UNITS, rules)(7, cells);
const problems = (titles: readonly string[]) => {
  const found = readAnswerColumns(titles, rules);
  return found.ok ? [] : found.reasons;
};

describe("the titles", () => {
  it("may stand in any order, with spaces and empty ones, and may leave items out", () => {
    const columns = columnsOf([" unit ", "", "P7-B4", "language", "NS2", ""]);
    expect(columns).toMatchObject({ unit: 0, language: 3 });
    expect(columns.items).toEqual([
      { id: "NS2", place: 4 },
      { id: "P7-B4", place: 2 },
    ]);
    expect(columns.missing).toHaveLength(rules.size - 2);
  });

  it.each([
    [
      ["unit", "language", "P1-B9", "comment"],
      [
        'row 1: there is no column "P1-B9"; use unit, language and ids of items as P1-B1',
        'row 1: there is no column "comment"; use unit, language and ids of items as P1-B1',
      ],
    ],
    [["unit", "language", "NS1", "NS1", "NS1"], ["row 1, column NS1: it is there more than once; keep one of them"]],
    [
      ["P1-B1"],
      [
        "row 1, column unit: it is missing; put the code of a unit of the campaign into each row",
        "row 1, column language: it is missing; put kk, ru or en into each row",
      ],
    ],
    // Names that every object has.
    [
      ["unit", "language", "constructor"],
      ['row 1: there is no column "constructor"; use unit, language and ids of items as P1-B1'],
    ],
  ])("%j are refused by name", (titles, sentences) => {
    expect(problems(titles)).toEqual(sentences);
  });
});

describe("a row", () => {
  it("gives the answers as the form would, several options in the instrument's order", () => {
    expect(read(["kk", "3", " А-1 ", "NS1-a", "NS2-c| NS2-a", "b"])).toEqual({
      ok: true,
      given: {
        unitId: "unit-1",
        language: "kk",
        answers: { "P1-B1": 3, NS1: "NS1-a", NS2: ["NS2-a", "NS2-c"], "P1-S1": "b" },
      },
    });
  });

  it("skips empty cells and those missing at its end", () => {
    const expected = { ok: true, given: { unitId: "unit-2", language: "ru", answers: { "P1-B1": "NA" } } };
    expect(read(["ru", "NA", "B", " ", ""])).toEqual(expected);
    expect(read(["ru", "NA", "B"])).toEqual(expected);
    expect(read(["ru", "NA", "B", "", "", "", "", " "])).toEqual(expected);
  });

  it("is none when it is empty", () => {
    expect(read([""])).toBeNull();
    expect(read(["", " ", ""])).toBeNull();
  });

  const SCALE = '0, 1, 2, 3, 4, "NA"; leave it empty if it was not answered';
  it.each([
    [["en", "5", "B"], `row 7, column P1-B1: "5" is not one of ${SCALE}`],
    [["en", "1.0", "B"], `row 7, column P1-B1: "1.0" is not one of ${SCALE}`],
    [["en", "na", "B"], `row 7, column P1-B1: "na" is not one of ${SCALE}`],
    [["en", "", "C"], 'row 7, column unit: no unit of the campaign has the code "C"'],
    [["en", "1", ""], "row 7, column unit: it is empty; give the code of a unit of the campaign"],
    [["kz", "", "B"], 'row 7, column language: "kz" is not one of kk, ru, en'],
    [
      ["en", "", "B", "", "NS2-a|NS2-n"],
      'row 7, column NS2: "NS2-n" excludes all other options; leave it empty if it was not answered',
    ],
    [
      ["en", "", "B", "", "NS2-a|NS2-a"],
      'row 7, column NS2: "NS2-a" is named twice; leave it empty if it was not answered',
    ],
    [
      ["en", "", "B", "", "", "a|b"],
      'row 7, column P1-S1: "a|b" is not one of "a", "b", "c", "d"; leave it empty if it was not answered',
    ],
    [
      ["en", "", "B", "", "", "", "", "x"],
      "row 7: cell 8 is filled, but there is no title above it; check the delimiters",
    ],
  ])("%j is refused with row and column", (cells, sentence) => {
    expect(read(cells)).toEqual({ ok: false, reasons: [sentence] });
  });

  it("names everything that is wrong with it", () => {
    expect(read(["", "9", "?", "NS1-y"])).toMatchObject({ ok: false, reasons: { length: 4 } });
  });
});
