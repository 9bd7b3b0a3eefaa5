import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { xlsxText } from "@/server/review/files/xlsx-file";
import { READING_LIMITS, type ReadingLimits } from "./reading-limits";
import { readXlsx } from "./read-xlsx";
import { packed, rowsXml, sheetFile, textCell, workbookFile, workbookParts } from "./testing-workbook";

const read = (bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) =>
  readXlsx(bytes, { ...READING_LIMITS, ...limits });
const rowsOf = async (bytes: Uint8Array) => {
  const found = await read(bytes);
  return found.ok ? found.rows : found.reason;
};
const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

describe("a cell of an XLSX file", () => {
  const FORMATS = ["000", "dd.mm.yyyy", "0.00", "0", "@", '"KZ-"@', "#,##0"];
  it.each([
    ["a text", textCell(" Ә "), " Ә ", null],
    ["a text in runs, without how it is pronounced", '<c t="s"><v>0</v></c>', "Қала", null],
    ["a text with what XML cannot hold", '<c t="s"><v>1</v></c>', "a\u0007_x", null],
    ["the result of a formula", '<c t="str"><f>A9&amp;"b"</f><v>ab</v></c>', "ab", null],
    ["a whole number", "<c><v>101</v></c>", "101", null],
    ["a whole number, as a program may write it", '<c t="n" s="0"><v>1.01E2</v></c>', "101", null],
    ["a whole number with its digits", '<c s="4"><v>880101300123</v></c>', "880101300123", null],
    ["a number where texts are meant", '<c s="5"><v>7</v></c>', "7", null],
    ["a number small enough for its format", '<c s="1"><v>123</v></c>', "123", null],
    ["zeros in front", '<c s="1"><v>1</v></c>', "1", "shown-otherwise"],
    ["a thousand with a space", '<c s="7"><v>1000</v></c>', "1000", "shown-otherwise"],
    ["more digits than are shown", "<c><v>880101300123</v></c>", "880101300123", "exponent"],
    ["a day", '<c s="2"><v>46054</v></c>', "2026-02-01", "date"],
    ["a day in words", '<c t="d"><v>2026-02-01</v></c>', "2026-02-01", "date"],
    ["a fraction", "<c><v>1.1</v></c>", "1.1", "decimal"],
    ["a fraction that looks like another", '<c s="3"><v>1.1000000000000001</v></c>', "1.1", "decimal"],
    ["a whole number with decimals", '<c s="3"><v>1</v></c>', "1", "shown-otherwise"],
    ["true", '<c t="b"><v>1</v></c>', "TRUE", "boolean"],
    ["an error", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!", "error-value"],
    ["a formula that nobody has calculated", "<c><f>A1</f><v></v></c>", "=", "formula"],
    ["a formula without a value", '<c t="str"><f>A1</f></c>', "=", "formula"],
    ["a text that its format adds to", textCell("35", 's="6"'), "35", "shown-otherwise"],
  ])("with %s", async (_, cell, text, code) => {
    const sharedStrings =
      '<si><r><t>Қа</t></r><r><rPr><b/></rPr><t>ла</t></r><rPh sb="0" eb="1"><t>кана</t></rPh></si>' +
      "<si><t>a_x0007__x005F_x</t></si>";
    const found = await read(sheetFile(data(`<row>${cell}</row>`), { formats: FORMATS, sharedStrings }));
    expect(found).toMatchObject({
      rows: [[text]],
      problems: code ? [{ row: 1, column: 0, code, value: text }] : [],
    });
  });

  it("counts days from 1904 where the workbook does", async () => {
    const file = sheetFile(data('<row><c s="1"><v>44592</v></c></row>'), { formats: ["d.m.yy"], is1904: true });
    expect(await read(file)).toMatchObject({ problems: [{ code: "date", value: "2026-02-01" }] });
  });

  it("that is merged is named with all that show the same", async () => {
    const rows = data(`<row>${textCell("A")}${textCell("B")}</row><row r="5">${textCell("x", 'r="B5"')}</row>`);
    const merged = '<mergeCells><mergeCell ref="A1"/><mergeCell ref="B5:C9"/><mergeCell ref="A7:XFD9"/></mergeCells>';
    expect(await read(sheetFile(rows + merged))).toMatchObject({
      problems: [
        { row: 5, column: 1, code: "merged", value: "x" },
        { row: 5, column: 2, code: "merged", value: "x" },
      ],
    });
  });
});

describe("an XLSX file", () => {
  it("is read as it was written, whatever the texts are", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((value) => value.trim() !== "");
    const cell = fc.oneof(fc.constant(null), text, fc.integer({ min: -99_999, max: 99_999_999_999 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (table) => {
        const written = (value: string | number | null) =>
          value === null ? null : { value: typeof value === "string" ? xlsxText(value) : value };
        const bytes = await writeXlsxFile(table.map((row) => row.map(written))).toBuffer();
        const shown = table.map((row) => row.map((value) => (value === null ? "" : String(value))));
        const trimmed = shown.map((row) => row.slice(0, row.findLastIndex((value) => value !== "") + 1));
        expect(await rowsOf(bytes)).toEqual(trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1));
      }),
      { numRuns: 25 },
    );
  });

  it("gives rows and cells the places that it says, and those after the one before where it says none", async () => {
    const rows = `<row r="3">${textCell("a", 'r="C3"')}${textCell("b")}</row><row>${textCell("c")}<c/>${textCell(" ")}</row>`;
    expect(await rowsOf(sheetFile(data(rows)))).toEqual([[], [], ["", "", "a", "b"], ["c"]]);
  });

  it.each([
    ["hidden", "veryHidden"],
    ["veryHidden", "hidden"],
  ])("is read from its first visible sheet, not a %s one", async (first, last) => {
    const sheet = (name: string, state?: string) => ({
      ...{ name, xml: rowsXml([[name]]) },
      ...(state === undefined ? {} : { state }),
    });
    const file = workbookFile({ sheets: [sheet("old", first), sheet("2026"), sheet("Анықтама"), sheet("x", last)] });
    expect(await read(file)).toMatchObject({
      rows: [["2026"]],
      sheet: {
        name: "2026",
        others: [
          { name: "old", isHidden: true },
          { name: "Анықтама", isHidden: false },
          { name: "x", isHidden: true },
        ],
      },
    });
    expect(await rowsOf(workbookFile({ sheets: [sheet("a", first), sheet("b", last)] }))).toBe("no-sheet");
  });

  it("tells how many rows and columns with something in them cannot be seen", async () => {
    const cells = textCell("a") + textCell("b") + textCell("c");
    const xml =
      '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="9" max="99" hidden="true"/></cols>' +
      data(`<row>${cells}</row><row hidden="1">${cells}</row><row ht="0">${cells}</row><row hidden="true"><c/></row>`);
    expect(await read(sheetFile(xml))).toMatchObject({ sheet: { hiddenRows: 2, hiddenColumns: 2 } });
    const unlessSaid = `<sheetFormatPr zeroHeight="1"/>${data(`<row>${cells}</row><row hidden="0">${cells}</row>`)}`;
    expect(await read(sheetFile(unlessSaid))).toMatchObject({ sheet: { hiddenRows: 1, hiddenColumns: 0 } });
  });

  const parts = workbookParts({ sheets: [{ name: "Sheet", xml: rowsXml([["Қала", "ә"]]) }] });
  const each = (change: (xml: string) => string | Uint8Array) =>
    packed(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(xml)])));
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replaceAll(" xmlns=", " xmlns:x=");
  const strict = (xml: string) =>
    xml
      .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
      .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006", "http://purl.oclc.org/ooxml/spreadsheetml");
  it.each([
    ["in the strict namespace", each(strict)],
    ["with a prefix before each name", each(prefixed)],
    ["in UTF-16", each((xml) => Buffer.from(`\uFEFF${xml}`, "utf16le"))],
    ["in UTF-16, the other way round, without a mark", each((xml) => Buffer.from(xml, "utf16le").swap16())],
    ["in UTF-8 with a mark", each((xml) => Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-8"?>${xml}`))],
    ["with other names of its parts", packed(renamed())],
  ])("is read %s", async (_, file) => {
    expect(await rowsOf(file)).toEqual([["Қала", "ә"]]);
  });

  /** As some programs of accounting write them: absolute targets, another folder, other cases. */
  function renamed() {
    const { "xl/_rels/workbook.xml.rels": relationships = "", "xl/worksheets/sheet1.xml": sheet, ...rest } = parts;
    return {
      ...rest,
      "xl/_rels/Workbook.xml.rels": relationships.replace("worksheets/sheet1.xml", "/Data/Sheet1.XML"),
      "data/sheet1.xml": sheet ?? "",
    };
  }
});

/** Numbers of 2, 4 and 8 bytes, one behind the other. */
function numbers(...parts: (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    parts.map(([bytes, value]) => {
      const buffer = Buffer.alloc(8);
      buffer.writeBigUInt64LE(BigInt(value));
      return buffer.subarray(0, bytes);
    }),
  );
}

/** Parts as a program packs them that writes to where it cannot go back, for sizes beyond 4 GB: all in ZIP64. */
function packed64(parts: Readonly<Record<string, string>>): Buffer {
  const [ELSEWHERE, DESCRIPTOR] = [[4, 0xffffffff] as const, [2, 8] as const];
  const bodies: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, body] = [Buffer.from(text), deflateRawSync(text)];
    const head = [[2, 45], DESCRIPTOR, [2, 8], [4, 0]] as const;
    const local = numbers([4, 0x04034b50], ...head, [4, 0], ELSEWHERE, ELSEWHERE, [2, name.length], [2, 20]);
    const promised = numbers([2, 1], [2, 16], [8, 0], [8, 0]);
    const sizes = [
      [8, body.length],
      [8, bytes.length],
    ] as const;
    const descriptor = numbers([4, 0x08074b50], [4, crc32(bytes)], ...sizes);
    const extra = numbers([2, 1], [2, 24], [8, bytes.length], [8, body.length], [8, at]);
    const lengths = [
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
    ] as const;
    const central = [[4, 0x02014b50], [2, 45], ...head, [4, crc32(bytes)], ELSEWHERE, ELSEWHERE] as const;
    listed.push(numbers(...central, ...lengths, ELSEWHERE), Buffer.from(name), extra);
    const whole = Buffer.concat([local, Buffer.from(name), promised, body, descriptor]);
    bodies.push(whole);
    at += whole.length;
  }
  const list = Buffer.concat(listed);
  const count = [8, Object.keys(parts).length] as const;
  const end = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    count,
    count,
    [8, list.length],
    [8, at],
  );
  const where = numbers([4, 0x07064b50], [4, 0], [8, at + list.length], [4, 1]);
  const old = numbers([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], ELSEWHERE, ELSEWHERE, [2, 0]);
  return Buffer.concat([...bodies, list, end, where, old]);
}

it("an XLSX file in ZIP64, with sizes behind the parts, is read as any other", async () => {
  const workbook = { sheets: [{ name: "Ә", xml: rowsXml([["code", "001"]]) }] };
  expect(await read(packed64(workbookParts(workbook)))).toEqual(await read(workbookFile(workbook)));
  expect(await rowsOf(packed64(workbookParts(workbook)))).toEqual([["code", "001"]]);
});

describe("a hostile XLSX file", () => {
  const spaces = `<sst>${" ".repeat(2 * 1024 * 1024)}</sst>`;
  const sheet = (xml: string) => sheetFile(data(`<row>${xml}</row>`));
  const raw = (xml: string) =>
    packed({ ...workbookParts({ sheets: [{ name: "S", xml: "" }] }), "xl/worksheets/sheet1.xml": xml });

  it("costs nothing by the place of a cell", async () => {
    const far = fc.tuple(fc.integer({ min: 250_001, max: 1_048_576 }), fc.nat(16_383));
    const wide = fc.tuple(fc.integer({ min: 1, max: 250_000 }), fc.integer({ min: 500, max: 16_383 }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(far, wide), fc.boolean(), async ([row, place], isFilled) => {
        const reference = `r="${column(place)}${String(row)}"`;
        const cell = isFilled ? textCell("x", reference) : `<c ${reference} s="1"/>`;
        const found = await rowsOf(sheetFile(data(`<row>${textCell("a")}</row><row r="${String(row)}">${cell}</row>`)));
        const limit = row > 250_000 ? "too-many-rows" : "too-many-columns";
        // Of one row, the second with its number is none that a program writes.
        expect(found).toEqual(row === 1 ? "not-a-table" : isFilled ? limit : [["a"]]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["more unpacked than allowed", packed({ ...parted(), "xl/sharedStrings.xml": spaces }), "too-large"],
    ["more cells than allowed", sheet(textCell("a").repeat(101)), "too-many-filled-cells"],
    ["more texts than allowed", sheetFile(data(""), { sharedStrings: "<si/>".repeat(101) }), "too-many-filled-cells"],
    ["a cell too long", sheet(textCell("a".repeat(1001))), "cell-too-long"],
    [
      "a cell too long in short runs",
      sheet(`<c t="inlineStr"><is>${"<r><t>ab</t></r>".repeat(501)}</is></c>`),
      "cell-too-long",
    ],
    ["a text without an end", raw(`<worksheet>${"a".repeat(1_100_000)}`), "too-large"],
    ["a deep tree", raw("<a>".repeat(100_000)), "not-a-table"],
    ["entities", raw('<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'), "not-a-table"],
    ["an entity that nobody declared", sheet("<c><v>&b;</v></c>"), "not-a-table"],
    ["a sheet cut off", raw('<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c>'), "not-a-table"],
    ["a text that is not there", sheet('<c t="s"><v>9</v></c>'), "not-a-table"],
    ["a number that is none", sheet("<c><v>abc</v></c>"), "not-a-table"],
    ["rows that go back", sheetFile(data('<row r="2"/><row r="1"/>')), "not-a-table"],
    ["a cell twice", sheet(textCell("a", 'r="A1"') + textCell("b", 'r="A1"')), "not-a-table"],
    ["a column that does not exist", sheet(textCell("a", 'r="XFE1"')), "not-a-table"],
    [
      "damaged text",
      packed({ ...parted(), "xl/worksheets/sheet1.xml": Uint8Array.of(0x3c, 0x61, 0x3e, 0xff) }),
      "not-a-table",
    ],
    ["no workbook", packed({ "a.txt": "a" }), "not-a-table"],
    ["a broken archive", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), "not-a-table"],
    [
      "many entries",
      packed(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [String(i), ""]))),
      "too-large",
    ],
  ])("is refused: %s", async (_, file, reason) => {
    const limits = { MAX_UNPACKED_BYTES: 1024 * 1024, MAX_CELLS: 100, MAX_CELL_CHARACTERS: 1000 };
    expect(await read(file, limits)).toMatchObject({ ok: false, reason });
  });

  it("is not taken for another one, whichever of its bytes are damaged", async () => {
    const file = sheetFile(
      rowsXml([
        ["code", "Қала"],
        ["A1", "ә"],
      ]),
    );
    const whole = await read(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const damaged = Uint8Array.from(file, (byte, index) => (index === place ? byte ^ change : byte));
        const found = await read(damaged);
        // Dates, rights and the like say nothing of the cells.
        if (found.ok) expect(found.rows).toEqual(whole.ok && whole.rows);
      }),
    );
  });

  function parted() {
    return workbookParts({ sheets: [{ name: "S", xml: rowsXml([["a"]]) }] });
  }
});
