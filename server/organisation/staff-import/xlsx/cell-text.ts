import type { NumberFormat } from "@/lib/organisation/staff-import/number-format";
import type { CellProblem } from "@/lib/organisation/staff-import/sheet-facts";
import { damaged } from "./refused-file";
import { unescapeText } from "./shared-strings";

/** A cell as the file has it; its value is what stands in `v`, or the text that is written in the cell itself. */
export type StoredCell = {
  type: string;
  value: string;
  /** Has `v`, be it empty. */
  hasValue: boolean;
  hasFormula: boolean;
  format: NumberFormat;
};

/** What is read from a cell; the code where a person sees something else. */
export type CellText = { text: string; code: CellProblem["code"] | null };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days from 1899-12-30, from which Excel counts as people do since March 1900, to 1970; and from 1900 to 1904. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

/** The day that a number stands for, as 2026-11-30; the number itself where it is a time only, or out of range. */
function dayOf(serial: number, is1904: boolean): string {
  const date = new Date((serial - DAYS_TO_1970 + (is1904 ? DAYS_TO_1904 : 0)) * DAY_MS);
  const isDay = serial >= 1 && !Number.isNaN(date.getTime());
  return isDay ? date.toISOString().slice(0, 10) : String(serial);
}

function numberText(value: string, format: NumberFormat, is1904: boolean): CellText {
  if (value === "") return { text: "", code: null };
  const number = Number(value);
  if (!Number.isFinite(number)) throw damaged();
  if (format.isDate) return { text: dayOf(number, is1904), code: "date" };
  const text = String(number);
  if (!Number.isInteger(number)) return { text, code: "decimal" };
  if (format.showsWhole(number)) return { text, code: null };
  return { text, code: Math.abs(number) < 1e11 ? "shown-otherwise" : "exponent" };
}

const asShown = (text: string, { showsText }: NumberFormat): CellText => ({
  text,
  code: showsText || text.trim() === "" ? null : "shown-otherwise",
});

/** The text of a cell (ECMA-376-1, 18.18.11). Throws `RefusedFile` for a value that cannot be of its type. */
export function cellText(cell: StoredCell, strings: readonly string[], is1904: boolean): CellText {
  const { type, value, format } = cell;
  // A program that calculates nothing has left it to the next one, which then shows what is not in the file. Its sign
  // stands for it: the row is not empty.
  if (cell.hasFormula && (!cell.hasValue || (value === "" && type !== "str"))) return { text: "=", code: "formula" };
  if (type === "n") return numberText(value.trim(), format, is1904);
  if (value === "") return { text: "", code: null };
  if (type === "inlineStr") return asShown(value, format);
  if (type === "str") return asShown(unescapeText(value), format);
  if (type === "b") return { text: /^(1|true)$/.test(value.trim()) ? "TRUE" : "FALSE", code: "boolean" };
  if (type === "e") return { text: value, code: "error-value" };
  if (type === "d") return { text: value, code: "date" };
  const text = type === "s" ? strings[Number(value)] : undefined;
  if (text === undefined) throw damaged();
  return asShown(text, format);
}
