import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { Locale } from "@/lib/instrument/locales";
import { exampleRows } from "@/lib/organisation/staff-import/example-rows";
import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";

/** An example of a file as CSV that Excel opens by a double click: UTF-8 with its mark, semicolons. */
export function exampleCsv(file: ImportFile, locale: Locale): Uint8Array {
  return Buffer.from(stringify(exampleRows(file, locale), { bom: true, delimiter: ";", record_delimiter: "windows" }));
}

/** The same as XLSX: all cells are text, the titles bold. */
export async function exampleXlsx(file: ImportFile, locale: Locale): Promise<Uint8Array> {
  const [titles = [], ...rows] = exampleRows(file, locale);
  const cell = (value: string) => ({ value, type: String });
  const sheet = [
    titles.map((title) => ({ ...cell(title), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  const columns = titles.map((title, place) => ({
    width: Math.max(title.length, ...rows.map((row) => row[place]?.length ?? 0)) + 2,
  }));
  return writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer();
}
