import { zipSync } from "fflate";

/**
 * Files made to take memory and time, for tests and measurements. `size` is about how many cells, rows or parts a file
 * has, or how many hundreds of bytes it unpacks to; `random` gives numbers from 0 to 1 for where and how.
 */
type Hostile = (size: number, random: () => number) => Uint8Array;

const utf8 = (text: string) => new TextEncoder().encode(text);
const times = (count: number, text: (place: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join("");
const between = (random: () => number, from: number, to: number) => Math.floor(from + random() * (to - from));

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const sheetOf = (rows: string, before = "") =>
  `${HEAD}<worksheet xmlns="${NAMESPACE}">${before}<sheetData>${rows}</sheetData></worksheet>`;
const cell = (reference: string, text = "x") => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** An XLSX file with these parts in the place of, or beside, those of an ordinary one. */
function workbook(sheet: string, parts: Readonly<Record<string, Uint8Array>> = {}): Record<string, Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...inner: string[]) =>
    utf8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner.join("")}</Relationships>`);
  return {
    "[Content_Types].xml": utf8(`${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`),
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": utf8(
      `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations(
      relation("r1", "worksheet", "worksheets/sheet1.xml"),
      relation("r2", "sharedStrings", "sharedStrings.xml"),
      relation("r3", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": utf8(`${HEAD}<sst xmlns="${NAMESPACE}"/>`),
    "xl/styles.xml": utf8(`${HEAD}<styleSheet xmlns="${NAMESPACE}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`),
    "xl/worksheets/sheet1.xml": utf8(sheet),
    ...parts,
  };
}

const xlsx = (sheet: string, parts?: Readonly<Record<string, Uint8Array>>) =>
  zipSync(workbook(sheet, parts), { level: 1 });

const column = (number: number): string =>
  number < 26
    ? String.fromCharCode(65 + number)
    : column(Math.floor(number / 26) - 1) + String.fromCharCode(65 + (number % 26));

/** Writes another size into every header of an archive: 4 bytes at `local` and at `central`, by the ZIP format. */
function lieAboutSizes(archive: Uint8Array, claimed: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 4 <= archive.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, claimed, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, claimed, true);
  }
  return archive;
}

const laughs = (size: number) => {
  const depth = Math.ceil(Math.log10(size)) + 1;
  const entities = times(depth, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return { declared: `<!DOCTYPE s [<!ENTITY l0 "ha">${entities}]>`, used: `&l${depth};` };
};

/** Every kind of hostile file, by its name. */
export const HOSTILE_FILES = {
  "far cells": (_size, random) =>
    xlsx(
      sheetOf(
        [between(random, 2, 9), between(random, 500_000, 1_048_576)]
          .map((row) => `<row r="${row}">${cell(`${column(between(random, 8_000, 16_384))}${row}`)}</row>`)
          .join(""),
      ),
    ),
  "the farthest cell": () => xlsx(sheetOf(`<row r="1048576">${cell("XFD1048576")}</row>`)),
  "a claim of dimensions": () => xlsx(sheetOf("", '<dimension ref="A1:XFD1048576"/>')),
  "a sheet of zeros": (size) =>
    zipSync(workbook("", { "xl/worksheets/sheet1.xml": new Uint8Array(size * 100) }), { level: 6 }),
  "a zip of zeros": (size) => zipSync({ "a.bin": new Uint8Array(size * 100) }, { level: 6 }),
  "sizes that are not true": (size, random) =>
    lieAboutSizes(
      xlsx(sheetOf(times(size, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`))),
      between(random, 0, 99),
    ),
  "sizes of gigabytes": (_size, random) => lieAboutSizes(xlsx(sheetOf("")), between(random, 2 ** 31, 2 ** 32 - 1)),
  "an archive in an archive": (size) => {
    let inner = zipSync({ "0.bin": new Uint8Array(size * 100) }, { level: 6 });
    for (let depth = 0; depth < 5; depth += 1)
      inner = zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}.xlsx`, inner])), { level: 6 });
    return inner;
  },
  "thousands of parts": (size) =>
    zipSync(
      workbook(
        sheetOf(""),
        Object.fromEntries(Array.from({ length: Math.min(size, 60_000) }, (_, i) => [`xl/${i}`, utf8("x")])),
      ),
    ),
  "a large sheet": (size) =>
    xlsx(
      sheetOf(
        times(
          Math.ceil(size / 10),
          (i) => `<row r="${i + 1}">${times(10, (c) => cell(`${column(c)}${i + 1}`, String(i)))}</row>`,
        ),
      ),
    ),
  "many shared strings": (size) =>
    xlsx(sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
      "xl/sharedStrings.xml": utf8(
        `${HEAD}<sst xmlns="${NAMESPACE}">${times(size, (i) => `<si><t>${i}</t></si>`)}</sst>`,
      ),
    }),
  "many styles": (size) =>
    xlsx(sheetOf('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), {
      "xl/styles.xml": utf8(
        `${HEAD}<styleSheet xmlns="${NAMESPACE}"><cellXfs>${'<xf numFmtId="14"/>'.repeat(size)}</cellXfs></styleSheet>`,
      ),
    }),
  "a huge cell in a sheet": (size) => xlsx(sheetOf(`<row r="1">${cell("A1", "x".repeat(size * 100))}</row>`)),
  "deep elements": (size) => xlsx(sheetOf(`<row r="1">${"<a>".repeat(size)}${"</a>".repeat(size)}</row>`)),
  "entities of entities": (size) => {
    const { declared, used } = laughs(size);
    return xlsx(sheetOf(`<row r="1">${cell("A1", used)}</row>`).replace(HEAD, HEAD + declared), {
      "xl/sharedStrings.xml": utf8(`${HEAD}${declared}<sst xmlns="${NAMESPACE}"><si><t>${used}</t></si></sst>`),
    });
  },
  "short rows": (size, random) => utf8("a;b\n".repeat(size * between(random, 1, 3))),
  "empty rows": (size) => utf8("\n".repeat(size * 3)),
  "commas only": (size) => utf8(",".repeat(size * 5)),
  "delimiters and ends": (size) => utf8(`${";".repeat(200)}\n`.repeat(Math.ceil(size / 100))),
  "a long row": (size, random) =>
    utf8(`email;name;unit_code;language\n${times(size, (i) => `${String(i + random())};`)}`),
  "a quotation mark never closed": (size) => utf8(`email;name\na@a.kz;"${"Айгүл;b\n".repeat(size)}`),
  "quotation marks only": (size) => utf8('"'.repeat(size * 5 + 1)),
  "a huge cell": (size) => utf8(`email;name\na@a.kz;${"Ә".repeat(size * 5)}\n`),
  "unmatched marks in rows": (size, random) => utf8(times(size, () => (random() < 0.5 ? 'a";b\n' : '"a;"b\n'))),
  "people with mistakes": (size) =>
    utf8(`email;name;unit_code;language\n${times(size, (i) => `${i};${"?".repeat(3)};;xx\n`)}`),
  "text of random bytes": (size, random) => Uint8Array.from({ length: size * 2 }, () => between(random, 1, 256)),
} as const satisfies Record<string, Hostile>;
