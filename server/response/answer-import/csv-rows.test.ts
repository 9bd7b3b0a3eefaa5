import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodedIn } from "@/lib/text-file/testing-names";
import { readCsv } from "@/server/organisation/staff-import/read-csv";
import { csvRows } from "./csv-rows";

const folder = mkdtempSync(join(tmpdir(), "rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(bytes: Uint8Array) {
  const file = join(folder, "rows.csv");
  writeFileSync(file, bytes);
  const rows: (readonly string[])[] = [];
  for await (const part of csvRows(file)) rows.push(part.ok ? part.cells : [part.reason]);
  const whole = readCsv(readFileSync(file));
  return { rows, whole: whole.ok ? whole.rows : whole.reason };
}

/** Longer than a few pieces, with letters of two bytes and of four at every place. */
const TEXT = Array.from({ length: 5_000 }, (_, i) => `${"x".repeat(i % 7)}Қызмет;"Отдел 🏛 ""${i}""";3`).join("\r\n");
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("rows read in pieces", () => {
  it.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with its mark", utf8(`\uFEFF${TEXT}`)],
    ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["the other UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["KZ-1048", encodedIn("kz-1048", TEXT.replaceAll("🏛", "Ұлы")) ?? new Uint8Array()],
    ["a DOS code page", encodedIn("ibm866", TEXT.replaceAll("🏛", "№").replaceAll("Қ", "К")) ?? new Uint8Array()],
    ["UTF-8 with Excel's first line", utf8(`sep=;\r\n${TEXT}`)],
  ])("are those of the whole file in %s", async (_name, bytes) => {
    const { rows, whole } = await rowsOf(bytes);
    expect(rows.length).toBe(5_000);
    expect(rows).toEqual(whole);
  });

  it.each([
    [
      "a broken last letter",
      utf8("Қызмет;Ә").slice(0, -1),
      "damaged-utf8",
      /^row 1: the file is UTF-8, but some bytes/,
    ],
    ["a letter of another code page", Buffer.from("a\nM\xfcller", "latin1"), "unclear-encoding", /^row 2: no encoding/],
    ["a quotation mark never closed", utf8('a;b\n1;"2\n3;4\n'), "open-quote", /^row 2: a quotation mark is not closed/],
    ["rows within quotes", utf8('a;b\n1;2\n3;"4\n5;6"\n'), "open-quote", /^row 3: a quotation mark is not closed/],
    ["no text", new Uint8Array(100), "not-text", /^FILE: it is not a text/],
  ])("end at %s, as the whole file does", async (_name, bytes, reason, sentence) => {
    const { rows, whole } = await rowsOf(bytes);
    expect(whole).toBe(reason);
    expect(rows.at(-1)?.[0]).toMatch(sentence);
  });
});
