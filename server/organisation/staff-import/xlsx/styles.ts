import { GENERAL, type NumberFormat, numberFormat } from "@/lib/organisation/staff-import/number-format";
import type { ReadingLimits } from "../reading-limits";
import type { Archive } from "./archive";
import { parseXml } from "./xml-part";

/** Built-in formats (ECMA-376-1, 18.8.30) that a file does not write down; any other that it does not is a currency. */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{ "0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%" },
  ...{ "11": "0.00E+00", "12": "# ?/?", "13": "# ??/??", "14": "mm-dd-yy", "15": "d-mmm-yy", "16": "d-mmm" },
  ...{ "17": "mmm-yy", "18": "h:mm AM/PM", "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss" },
  ...{ "22": "m/d/yy h:mm", "37": "#,##0;(#,##0)", "38": "#,##0;(#,##0)", "39": "#,##0.00", "40": "#,##0.00" },
  ...{ "45": "mm:ss", "46": "[h]:mm:ss", "47": "mm:ss.0", "48": "##0.0E+0", "49": "@" },
};
/** Dates as China, Japan, Korea and Thailand write them. */
const EASTERN_DATES = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58] as const;

const builtIn = (id: string) =>
  BUILT_IN[id] ?? (EASTERN_DATES.some((date) => String(date) === id) ? "yyyy-mm-dd" : "¤0");

/** The number format of each style that a cell can have, by its place. Throws `RefusedFile`. */
export async function readFormats(archive: Archive, part: string | null, limits: ReadingLimits) {
  if (part === null) return [];
  const codes = new Map<string, string>();
  const ids: string[] = [];
  let list = "";
  await parseXml(archive.read(part), limits, {
    open: (name, { numFmtId = "0", formatCode = "General" }) => {
      if (name === "numFmts" || name === "cellXfs") list = name;
      if (name === "numFmt" && list === "numFmts") codes.set(numFmtId, formatCode);
      if (name === "xf" && list === "cellXfs") ids.push(numFmtId);
    },
    close: (name) => {
      if (name === list) list = "";
    },
  });
  const formats = new Map<string, NumberFormat>();
  return ids.map((id) => {
    const format = formats.get(id) ?? numberFormat(codes.get(id) ?? builtIn(id));
    formats.set(id, format);
    return format;
  });
}

/** What a cell without a style, or with one that the file does not have, is shown by. */
export const formatAt = (formats: readonly NumberFormat[], style: string | undefined) =>
  formats[Number(style ?? 0)] ?? GENERAL;
