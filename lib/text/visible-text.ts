/**
 * Signs that nobody sees: what Unicode calls format characters (marks of direction and order, soft hyphens, signs of
 * no width), fillers and selectors of variants, and the empty pattern of Braille.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** What most cells are, of which files have millions. */
const PLAIN = /^\p{ASCII}*$/u;
const PLAIN_WORD = /^[!-~]*$/u;

/**
 * A text as a person sees it, for whatever is typed or read from a file: without signs that nobody sees, any space as
 * a plain one, letters composed (NFC). Ends of lines and control characters stay.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/\p{Zs}/gu, " ")
    .normalize("NFC");
}

/** The same on one line: one space between words, none at the ends. */
export function visibleLine(text: string): string {
  if (PLAIN_WORD.test(text)) return text;
  return visibleText(text).replace(/\s+/gu, " ").trim();
}
