import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/lib/instrument/locales";
import type { Sheet } from "@/lib/review/files/column";
import { cellText } from "@/lib/text/number-text";

/**
 * A table as CSV that Excel opens by a double click: UTF-8 with its mark, semicolons, decimals as the language writes
 * them. Names that begin as a formula does (they come from files) are made words by an apostrophe.
 */
export function csvFile(table: Omit<Sheet, "id">, locale: Locale): Buffer {
  return written(table, ";", (value) => cellText(value, locale));
}

/** The same for programs and portals, whatever the language: commas, decimals with a point (RFC 4180). */
export function openCsvFile(table: Omit<Sheet, "id">): Buffer {
  return written(table, ",", (value) => cellText(value, "en"));
}

function written({ columns, rows }: Omit<Sheet, "id">, delimiter: string, number: (value: number) => string): Buffer {
  const titles = columns.map(({ id }) => id);
  return Buffer.from(
    stringify([titles, ...rows], {
      ...{ bom: true, delimiter, record_delimiter: "windows", escape_formulas: true },
      cast: { number },
    }),
  );
}
