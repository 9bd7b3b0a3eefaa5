import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { exampleRows } from "@/lib/organisation/staff-import/example-rows";
import type { FileOrder } from "@/server/document/file-orders";

/** CSV that Excel opens by a double click: UTF-8 with its mark, semicolons. */
function exampleCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(stringify([...rows], { bom: true, delimiter: ";", record_delimiter: "windows" }));
}

/** The same as XLSX: all cells are text, the titles bold. */
async function exampleXlsx([titles = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
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

/** An example of a file to import. */
export async function exampleFile({
  file,
  format,
  locale,
}: Omit<Extract<FileOrder, { kind: "example" }>, "kind">): Promise<Buffer> {
  const rows = exampleRows(file, locale);
  return format === "csv" ? exampleCsv(rows) : exampleXlsx(rows);
}
