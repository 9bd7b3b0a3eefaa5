const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/** Excel's first line, which is no row: "sep=;". */
export const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i;
const SEPARATOR_CHARACTERS = 8;

/**
 * Counts the rows of a CSV file byte by byte as a spreadsheet does, from 1: ends of lines in quotes and the line
 * "sep=;" do not count. `take` is true where a byte ended a row.
 */
export function rowCounter(): { row: () => number; take: (byte: number) => boolean } {
  let row = 1;
  let before = LF;
  let isQuoted = false;
  let hasJustClosed = false;
  let head: string | null = "";

  const isBeforeField = () =>
    before === LF || before === CR || before === SEMICOLON || before === TAB || before === COMMA;

  function takeQuote(): void {
    // Two of them within quotes stand for one.
    const isOpening = !isQuoted && (hasJustClosed || isBeforeField());
    hasJustClosed = isQuoted;
    isQuoted = isOpening;
  }
  function endRow(): void {
    if (head === null || !SEPARATOR_LINE.test(head)) row += 1;
    head = null;
  }
  return {
    row: () => row,
    take: (byte) => {
      const isEnd = !isQuoted && (byte === CR || (byte === LF && before !== CR));
      if (byte === QUOTE) takeQuote();
      else hasJustClosed = false;
      if (isEnd) endRow();
      else if (head !== null && byte < 0x80)
        head += head.length < SEPARATOR_CHARACTERS ? String.fromCharCode(byte) : "";
      before = byte;
      return isEnd;
    },
  };
}
