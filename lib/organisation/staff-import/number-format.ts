/** What a number format does to what is stored: whether a person sees something else. */
export type NumberFormat = {
  isDate: boolean;
  /** Whether this whole number is shown by its digits and nothing else. */
  showsWhole: (value: number) => boolean;
  /** Whether texts are shown as they are. */
  showsText: boolean;
};

/** From here on Excel shows an exponent in a cell without a format. */
const EXPONENT_FROM = 1e11;
/** Excel keeps fifteen digits. */
const LOST_FROM = 1e15;

/** A quoted text, an escaped sign, a space as wide as a sign, a repeated sign, something in brackets, or one sign. */
const TOKEN = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|./gsu;

type Section = { pattern: string; addsText: boolean; isConditional: boolean; isElapsed: boolean };

function readSection(tokens: readonly string[]): Section {
  const section = { pattern: "", addsText: false, isConditional: false, isElapsed: false };
  for (const token of tokens) {
    const [first = ""] = token;
    if (first === "[") {
      section.isConditional ||= /^\[[<>=]/.test(token);
      section.isElapsed ||= /^\[(h+|m+|s+)\]$/i.test(token);
      // A currency is written [$₸-43F], a language alone [$-43F].
      section.addsText ||= /^\[\$[^\]-]/.test(token);
    } else if (first === '"') section.addsText ||= /[^"\s]/.test(token);
    else if (first === "\\" || first === "*") section.addsText ||= /\S/.test(token.slice(1));
    else if (first !== "_") section.pattern += token;
  }
  section.pattern = section.pattern.trim();
  return section;
}

function readSections(code: string): Section[] {
  const sections: string[][] = [[]];
  for (const token of code.match(TOKEN) ?? [])
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  return sections.map(readSection);
}

const isGeneral = (pattern: string) => /^general$/i.test(pattern);

function showsWholeBy({ pattern, addsText, isConditional }: Section, value: number): boolean {
  if (addsText || isConditional) return false;
  const size = Math.abs(value);
  if (isGeneral(pattern) || pattern === "@") return size < EXPONENT_FROM;
  if (pattern === "#,##0") return size < 1000;
  const zeros = /^#*(0*)$/.exec(pattern)?.[1]?.length;
  if (pattern === "" || zeros === undefined || size >= LOST_FROM) return false;
  return String(size).length >= zeros && (zeros > 0 || size > 0);
}

/**
 * Reads a format code (ECMA-376-1, 18.8.31): up to four sections, for numbers above, below and equal to zero, and for
 * texts. What is not understood counts as changing what is shown.
 */
export function numberFormat(code: string): NumberFormat {
  const sections = readSections(code);
  const last = sections.at(-1);
  const isLastForText = sections.length === 4 || last?.pattern.includes("@") === true;
  const ofText = isLastForText ? last : undefined;
  const ofNumbers = isLastForText && sections.length > 1 ? sections.slice(0, -1) : sections;
  const [above, below, zero = above] = ofNumbers;
  return {
    isDate: ofNumbers.some(
      ({ pattern, isElapsed }) => isElapsed || (!isGeneral(pattern) && /[ymdhs]|am\/pm/i.test(pattern)),
    ),
    // A section for what is below zero writes no minus by itself.
    showsWhole: (value) => {
      const section = value === 0 ? zero : value < 0 && below ? undefined : above;
      return section !== undefined && showsWholeBy(section, value);
    },
    showsText: ofText === undefined || (ofText.pattern === "@" && !ofText.addsText),
  };
}

/** The format of cells that nobody has formatted. */
export const GENERAL = numberFormat("General");
