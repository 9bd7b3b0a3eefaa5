import type { CellProblem } from "./sheet-facts";

/** As Excel shortens the months in English, Russian and Kazakh; it writes them in no other case. */
const MONTHS = [
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ...["янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
  ...["қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"],
].join("|");

/**
 * What Excel or LibreOffice has left in a text, saved as CSV or copied, in place of what somebody typed. Each stands for what no
 * unit, person or address is called: 1E5, DEC-01, 1.10 or 01.02.03 may be codes, 1,1E+05, Dec-01 and 01.02.2003 are
 * what Excel makes of them.
 */
const REMAINS: readonly (readonly [CellProblem["code"], RegExp])[] = [
  ["exponent", /^[+-]?\d([.,]\d+)?E[+-]\d{2,3}$/i],
  ["date", new RegExp(`^(\\d{1,2}[-. ](${MONTHS})\\.?([-. ]\\d{2,4})?|(${MONTHS})\\.?[-. ]\\d{2,4})$`, "u")],
  ["date", /^(\d{1,2}([./-])\d{1,2}\2(19|20)\d\d|(19|20)\d\d([./-])\d{1,2}\5\d{1,2})( \d{1,2}:\d\d(:\d\d)?)?$/],
  ["boolean", /^(TRUE|FALSE|ИСТИНА|ЛОЖЬ|АҚИҚАТ|ЖАЛҒАН)$/],
  ["error-value", /^#(\p{Lu}[\p{Lu}\d/_]*[!?]|\p{Lu}+\/\d![?!]?|N\/A|Н\/Д|#+)$/u],
  // As LibreOffice writes those that Excel does not know.
  ["error-value", /^(Err|Ошибка|Қате):\d{3}$/],
  ["formula", /^=./],
];

/** What Excel has put in the place of this text; null where it may be what was typed. */
export function findRemains(text: string): CellProblem["code"] | null {
  return REMAINS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
