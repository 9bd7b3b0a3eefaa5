/** How much of some bytes has the form of UTF-8. */
export type Utf8Count = {
  /** Sequences that stand for Latin letters of Europe, for Cyrillic ones, or for signs that texts are set with. */
  common: number;
  /** Sequences for anything else. */
  other: number;
  /** Sequences that are cut short, and bytes above 127 that are in none. */
  broken: number;
  /** The row of the first of them. */
  brokenRow: number | null;
};

/** How many bytes follow a first one; 0 where it is none (Unicode 16, table 3-7). */
function followersOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  return first >= 0xf0 && first <= 0xf4 ? 3 : 0;
}

/** Whether a second byte may stand after a first one: no overlong forms, no surrogates, nothing above U+10FFFF. */
function mayFollow(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second <= 0x9f;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second <= 0x8f;
}

/**
 * Up to U+017F, Cyrillic (U+0400–U+052F), and the general punctuation, signs of money and numbers (U+2000–U+21FF). Not
 * phonetic, Greek and Coptic ones: short names of a code page have their form by chance.
 */
const isCommon = (first: number, second: number) =>
  first <= 0xc5 || (first >= 0xd0 && first <= 0xd4) || (first === 0xe2 && second <= 0x87);

/** Counts the sequences of UTF-8 byte by byte; each byte with the row in which it stands. */
export function utf8Counter(): { take: (byte: number, row: number) => void; end: () => Utf8Count } {
  const count: Utf8Count = { common: 0, other: 0, broken: 0, brokenRow: null };
  let first = 0;
  let second = 0;
  let missing = 0;
  let begunRow = 1;

  function breakOff(row: number): void {
    count.broken += 1;
    count.brokenRow ??= row;
    missing = 0;
  }
  function begin(byte: number, row: number): void {
    if (byte < 0x80) return;
    first = byte;
    second = 0;
    missing = followersOf(byte);
    begunRow = row;
    if (missing === 0) breakOff(row);
  }
  function goOn(byte: number): void {
    if (second === 0) second = byte;
    missing -= 1;
    if (missing === 0) count[isCommon(first, second) ? "common" : "other"] += 1;
  }
  return {
    take: (byte, row) => {
      if (missing === 0) begin(byte, row);
      else if (byte >= 0x80 && byte <= 0xbf && (second !== 0 || mayFollow(first, byte))) goOn(byte);
      else {
        breakOff(begunRow);
        begin(byte, row);
      }
    },
    end: () => {
      if (missing > 0) breakOff(begunRow);
      return count;
    },
  };
}
