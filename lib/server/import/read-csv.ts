import { parse } from "csv-parse/sync";

/** KZ-1048 (STRK 1048-2002) is windows-1251 with the letters of Kazakh in these places. */
const KZ_1048: Readonly<Record<number, string>> = {
  0x8d: "Қ",
  0x8e: "Һ",
  0x9d: "қ",
  0x9e: "һ",
  0xa1: "Ұ",
  0xa2: "ұ",
  0xa3: "Ә",
  0xa5: "Ө",
  0xaa: "Ғ",
  0xaf: "Ү",
  0xb4: "ө",
  0xba: "ғ",
  0xbc: "ә",
  0xbd: "Ң",
  0xbe: "ң",
  0xbf: "ү",
};

/**
 * Text of one byte a letter. The two code pages differ only where windows-1251 has Serbian, Ukrainian and Macedonian
 * letters and a few signs, which names in Kazakhstan do not have: reading KZ-1048 reads both.
 */
function decodeSingleByte(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1251").decode(bytes);
  return Array.from(text, (letter, place) => KZ_1048[bytes[place] ?? 0] ?? letter).join("");
}

/** Text of a file as Excel and other programs save it; null where it is none of the encodings they use. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittleEndian = first === 0xff && second === 0xfe;
  if (isLittleEndian || (first === 0xfe && second === 0xff))
    return new TextDecoder(isLittleEndian ? "utf-16le" : "utf-16be").decode(bytes);
  // A zero is in no text, and in most other files.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleByte(bytes);
  }
}

const DELIMITERS = [";", "\t", ","] as const;

/** The delimiter that stands most often in the titles. */
function findDelimiter(text: string): string {
  const [titles = ""] = text.trimStart().split(/[\r\n]/, 1);
  const count = (delimiter: string) => titles.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * The rows of a CSV file: UTF-8, UTF-16 with its mark, windows-1251 or KZ-1048; semicolons, tabs or commas. Rows may
 * have different lengths. Null when the file is no text or its quotes do not match.
 */
export function readCsv(bytes: Uint8Array): string[][] | null {
  const text = decode(bytes);
  if (text === null) return null;
  try {
    return parse(text, { delimiter: findDelimiter(text), bom: true, relax_column_count: true });
  } catch {
    return null;
  }
}
