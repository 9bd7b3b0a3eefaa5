import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { exampleRows } from "@/lib/organisation/staff-import/example-rows";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { exampleFile } from "./example-file";
import { readTable } from "./read-table";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  return read.ok ? read.rows : read.reason;
};

/** "Әкімдіктер;Қ" as KZ-1048 and "Иванов;Ё" as windows-1251 and in a DOS code page, byte by byte. */
const KZ_1048 = Uint8Array.of(0xa3, 0xea, 0xb3, 0xec, 0xe4, 0xb3, 0xea, 0xf2, 0xe5, 0xf0, 0x3b, 0x8d);
const WINDOWS_1251 = Uint8Array.of(0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2, 0x3b, 0xa8);
const DOS = Uint8Array.of(0x88, 0xa2, 0xa0, 0xad, 0xae, 0xa2, 0x3b, 0xf0);
describe("readTable", () => {
  it.each([
    [
      "commas",
      utf8('code,name\n1,"A, B"\n'),
      [
        ["code", "name"],
        ["1", "A, B"],
      ],
    ],
    [
      "semicolons, a mark and Windows ends",
      utf8("\uFEFFcode;name\r\n1;Ә, Б\r\n"),
      [
        ["code", "name"],
        ["1", "Ә, Б"],
      ],
    ],
    [
      "tabs",
      utf8("code\tname\n1\tA;B"),
      [
        ["code", "name"],
        ["1", "A;B"],
      ],
    ],
    [
      "UTF-16",
      Buffer.from("\uFEFFcode\tname\n1\tӘ", "utf16le"),
      [
        ["code", "name"],
        ["1", "Ә"],
      ],
    ],
    ["UTF-16, the other way round", Buffer.from("\uFEFFcode\tӘ", "utf16le").swap16(), [["code", "Ә"]]],
    ["KZ-1048", KZ_1048, [["Әкімдіктер", "Қ"]]],
    ["windows-1251", WINDOWS_1251, [["Иванов", "Ё"]]],
    ["a DOS code page", DOS, [["Иванов", "Ё"]]],
    [
      "Excel's first line",
      utf8('"sep=|"\r\na;b|c\r\n1|2'),
      [
        ["a;b", "c"],
        ["1", "2"],
      ],
    ],
    [
      "quotation marks inside of fields and around a part of one",
      utf8('a;b\nТОО "Ромашка" Иван;2\n"Алия" ЖК;"""x"" y"\n'),
      [
        ["a", "b"],
        ['ТОО "Ромашка" Иван', "2"],
        ['"Алия" ЖК', '"x" y'],
      ],
    ],
    [
      "ends of lines of all kinds",
      utf8("a;b\n1;2\r\n3;4\r5;6"),
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ["rows of different lengths", utf8("a;b\n1;2;3\n\n4\n"), [["a", "b"], ["1", "2", "3"], [""], ["4"]]],
    [
      "lines within quotes",
      utf8('a;b\n"1\n2";3'),
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
  ])("reads CSV with %s", async (_, bytes, rows) => {
    expect(await rowsOf(bytes)).toEqual(rows);
  });

  it.each(IMPORT_FILES.flatMap((file) => LOCALES.map((locale) => [file, locale] as const)))(
    "reads the examples of %s in %s as they were written",
    async (file, locale) => {
      const rows = exampleRows(file, locale);
      for (const format of ["csv", "xlsx"] as const)
        expect(await rowsOf(await exampleFile({ file, format, locale }))).toEqual(rows);
    },
  );

  it.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["XLS", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "old-excel"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d), "not-a-table"],
    ["a quote without its end", utf8('a;b\n"1;2\n'), "open-quote"],
    ["a row that a quote has swallowed", utf8('a;b;c\n1;"2;3\n4;5";6\n'), "open-quote"],
    ["another archive", zipSync({ "a.txt": utf8("a") }), "not-a-table"],
    ["a broken archive", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), "not-a-table"],
  ])("refuses %s", async (_, bytes, reason) => {
    expect(await rowsOf(bytes)).toBe(reason);
  });
});
