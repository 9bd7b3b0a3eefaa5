import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCsv } from "@/server/organisation/staff-import/read-csv";
import { csvRows } from "./csv-rows";

const folder = mkdtempSync(join(tmpdir(), "rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(bytes: Uint8Array) {
  const file = join(folder, "rows.csv");
  writeFileSync(file, bytes);
  const rows: (readonly string[])[] = [];
  for await (const part of csvRows(file)) rows.push(part.ok ? part.cells : [part.reason]);
  return { rows, whole: readCsv(readFileSync(file)) };
}

/** Longer than a few pieces, with letters of two bytes and of four at every place. */
const TEXT = Array.from({ length: 20_000 }, (_, i) => `${"x".repeat(i % 7)}Қызмет;"Отдел 🏛 ""${i}""";3`).join("\r\n");
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("rows read in pieces", () => {
  it.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with its mark", utf8(`\uFEFF${TEXT}`)],
    ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["the other UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    // 0x8d is Қ in KZ-1048; a single byte of it is not UTF-8.
    ["one byte a letter", Buffer.from(TEXT.replaceAll(/[^\0-\x7f]+/g, "\u008d"), "latin1")],
  ])("are those of the whole file in %s", async (_name, bytes) => {
    const { rows, whole } = await rowsOf(bytes);
    expect(rows.length).toBe(20_000);
    expect(rows).toEqual(whole);
  });

  it("tell a broken last letter from a whole one", async () => {
    const { rows, whole } = await rowsOf(utf8("Қ;Ә").slice(0, -1));
    expect(rows).toEqual(whole);
    expect(rows[0]?.[0]).not.toBe("Қ");
  });
});
