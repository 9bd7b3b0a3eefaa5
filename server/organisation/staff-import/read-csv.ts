import { parse } from "csv-parse/sync";
import { findDelimiter } from "./csv-delimiter";
import { decodeSingleByte } from "./single-byte-text";

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
