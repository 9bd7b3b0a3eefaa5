import { CODE_PAGES, type CodePage, lettersOf } from "./code-pages";
import { plausibilityOf } from "./plausibility";
import { rowCounter } from "./row-counter";
import { utf8Counter } from "./utf8-counter";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage;

/** Why bytes are not read. Rows are those of a spreadsheet, the titles being row 1. */
export type EncodingRefusal =
  { reason: "not-text"; row: null } | { reason: "damaged-utf8" | "unclear-encoding"; row: number };
export type EncodingVerdict = { ok: true; encoding: Encoding } | ({ ok: false } & EncodingRefusal);

/** In natural logarithms: from where a text is one at all, and from where one reading of it beats another. */
const LEAST_PLAUSIBLE = 4;
const CLEARLY_BETTER = 7;
/** A row of another encoding among the others, or of none; far from what rare names do to a row. */
const ROW_BEATEN = 12;
const ROW_IMPLAUSIBLE = -12;

/** So many sequences of UTF-8 are not there by chance, whatever they stand for. */
const CHANCE_SEQUENCES = 8;

/** Of UTF-16, about half of the bytes are these high ones, all of them on the same side of each pair. */
const HIGH_BYTES_SHARE = 1 / 4;
const SAME_SIDE_SHARE = 0.9;
/** More than a damaged text has. */
const CONTROL_SHARE = 1 / 20;

const TABLES = CODE_PAGES.map(lettersOf);
const PAGES = TABLES.length;
/** The plausibility of each pair of bytes in each code page, worked out when it first comes. */
const plausibilities = new Float32Array(0x10000 * PAGES);
const isKnown = new Uint8Array(0x10000);

function workOut(pair: number): void {
  const [before, byte] = [pair >> 8, pair & 0xff];
  for (const [page, letters] of TABLES.entries())
    plausibilities[pair * PAGES + page] = plausibilityOf(letters[before] ?? "", letters[byte] ?? "");
  isKnown[pair] = 1;
}

/** Sums the plausibility of the bytes in each code page, in all and by row. */
function pageScores() {
  const total = new Float64Array(PAGES);
  const ofRow = new Float64Array(PAGES);
  const badRow = CODE_PAGES.map((): number | null => null);
  const isSeen = new Uint8Array(0x100);
  const isSameText = (one: number, other: number) =>
    isSeen.every((flag, byte) => flag === 0 || TABLES[one]?.[byte] === TABLES[other]?.[byte]);

  function endRow(row: number): void {
    const best = ofRow.reduce((most, score) => Math.max(most, score));
    for (const [page, score] of ofRow.entries()) {
      if (score <= ROW_IMPLAUSIBLE || best - score >= ROW_BEATEN) badRow[page] ??= row;
      // One spoilt row must not outweigh the others.
      total[page] = (total[page] ?? 0) + Math.max(score, ROW_IMPLAUSIBLE);
    }
    ofRow.fill(0);
  }

  function take(before: number, byte: number): void {
    isSeen[byte] = 1;
    const pair = before * 0x100 + byte;
    if (isKnown[pair] === 0) workOut(pair);
    for (let page = 0; page < PAGES; page += 1)
      ofRow[page] = (ofRow[page] ?? 0) + (plausibilities[pair * PAGES + page] ?? 0);
  }

  /** The page that beats all that read something else, with the first row that speaks against it. */
  function winner(): { page: CodePage; isClear: boolean; badRow: number | null } {
    const score = (page: number) => total[page] ?? 0;
    const [best = 0, ...others] = [...CODE_PAGES.keys()].sort((one, other) => score(other) - score(one));
    const next = others.find((other) => !isSameText(best, other)) ?? best;
    const isClear = score(best) >= LEAST_PLAUSIBLE && (next === best || score(best) - score(next) >= CLEARLY_BETTER);
    return { page: CODE_PAGES[best] ?? "kz-1048", isClear, badRow: badRow[best] ?? null };
  }
  return { take, endRow, winner };
}

/** UTF-16 by its mark, or by the zeros that its Latin and the fours that its Cyrillic letters have. */
function utf16Of(head: readonly number[], highBytes: readonly [even: number, odd: number], count: number) {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const all = highBytes[0] + highBytes[1];
  if (all === 0 || all < count * HIGH_BYTES_SHARE || count % 2 === 1) return null;
  if (highBytes[1] >= all * SAME_SIDE_SHARE) return "utf-16le";
  return highBytes[0] >= all * SAME_SIDE_SHARE ? "utf-16be" : null;
}

/**
 * Judges in which encoding a text is, taking it piece by piece: by its mark, as UTF-8 or UTF-16 by its form, otherwise
 * by which code page gives the most plausible text in Kazakh and Russian. Refused: what is no text; UTF-8 of which
 * some is damaged; and where no reading is clearly better than the others, of the whole or of one row.
 */
export function encodingJudge(): { take: (bytes: Uint8Array) => void; verdict: () => EncodingVerdict } {
  const head: number[] = [];
  const highBytes: [number, number] = [0, 0];
  const rows = rowCounter();
  const utf8 = utf8Counter();
  const scores = pageScores();
  let count = 0;
  let controls = 0;
  let before = 0x0a;
  let firstRow: number | null = null;

  function takeByte(byte: number): void {
    if (count < 3) head.push(byte);
    if (byte === 0 || byte === 4) highBytes[count % 2 === 0 ? 0 : 1] += 1;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
    count += 1;
    const row = rows.row();
    utf8.take(byte, row);
    if (byte >= 0x80) firstRow ??= row;
    if (byte >= 0x80 || before >= 0x80) scores.take(before, byte);
    if (rows.take(byte)) scores.endRow(row);
    before = byte;
  }

  function verdict(): EncodingVerdict {
    const utf16 = utf16Of(head, highBytes, count);
    if (utf16) return { ok: true, encoding: utf16 };
    if (controls > count * CONTROL_SHARE) return { ok: false, reason: "not-text", row: null };
    scores.endRow(rows.row());
    const { common, other, broken, brokenRow } = utf8.end();
    const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    const page = scores.winner();
    const isPage = page.isClear && page.badRow === null;
    // A few words of a code page have the form of UTF-8, and are letters of Africa and India then.
    const isFormed = common >= other || (!isPage && other >= CHANCE_SEQUENCES);
    if (broken === 0 && (hasMark || isFormed)) return { ok: true, encoding: "utf-8" };
    if (broken > 0 && isPage && !hasMark) return { ok: true, encoding: page.page };
    if (broken > 0 && (hasMark || common >= broken)) return { ok: false, reason: "damaged-utf8", row: brokenRow ?? 1 };
    return { ok: false, reason: "unclear-encoding", row: page.badRow ?? firstRow ?? 1 };
  }
  return {
    take: (bytes) => {
      for (const byte of bytes) takeByte(byte);
    },
    verdict,
  };
}
