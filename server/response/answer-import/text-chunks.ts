import { createReadStream } from "node:fs";
import { decodeSingleByte } from "@/server/organisation/staff-import/single-byte-text";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "single-byte";

const CHUNK_BYTES = 64 * 1024;

const chunksOf = (file: string) => createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;

/** By its mark; null where there is none. */
function utf16Of([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/**
 * In which of the encodings of Excel and other programs a file is, of any size (as `readCsv` decides for small ones);
 * null when it is no text. Throws when the file cannot be read.
 */
export async function findEncoding(file: string): Promise<Encoding | null> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  for await (const chunk of chunksOf(file)) {
    const utf16 = isFirst ? utf16Of(chunk) : null;
    if (utf16) return utf16;
    isFirst = false;
    // A zero is in no text, and in most other files.
    if (chunk.includes(0)) return null;
    isUtf8 = isUtf8 && canDecode(utf8, chunk);
  }
  return isUtf8 && canDecode(utf8) ? "utf-8" : "single-byte";
}

/** Whether text goes on with this chunk, or may end where there is none. */
function canDecode(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file in pieces, without its mark. */
export async function* textChunks(file: string, encoding: Encoding): AsyncGenerator<string, undefined> {
  const decoder = encoding === "single-byte" ? null : new TextDecoder(encoding);
  for await (const chunk of chunksOf(file)) yield decoder?.decode(chunk, { stream: true }) ?? decodeSingleByte(chunk);
  if (decoder) yield decoder.decode();
}
