import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { ReadingLimits } from "../reading-limits";
import { damaged, RefusedFile, tooLarge } from "./refused-file";

/** A workbook with many pictures and comments has hundreds. */
const MAX_ENTRIES = 10_000;

/** The parts of a file, unpacked piece by piece as they are read; their names are compared without case (OPC, 6.2.2). */
export type Archive = { has: (part: string) => boolean; read: (part: string) => AsyncGenerator<Buffer> };

/** What the archive says it holds. Two parts of one name: nobody can say which one a program shows. */
async function listEntries(zip: ZipFile, limits: ReadingLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw damaged();
    entries.set(name, entry);
    if (entries.size > MAX_ENTRIES) throw tooLarge(limits);
  }
  return entries;
}

/**
 * Opens an archive. Throws `RefusedFile` for what is none, is encrypted or damaged (sizes and checksums are compared
 * with what comes out), and as soon as all parts read have more bytes than `MAX_UNPACKED_BYTES`.
 */
export async function openArchive(bytes: Uint8Array, limits: ReadingLimits): Promise<Archive> {
  const asRefused = (error: unknown) => (error instanceof RefusedFile ? error : damaged());
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Parts are read after the list of them is at its end.
  const zip = await fromBufferPromise(buffer, { autoClose: false }).catch((error: unknown) => {
    throw asRefused(error);
  });
  const entries = await listEntries(zip, limits).catch((error: unknown) => {
    throw asRefused(error);
  });
  let unpacked = 0;
  async function* read(part: string): AsyncGenerator<Buffer> {
    const entry = entries.get(part.toLowerCase());
    if (!entry?.canDecodeFileData()) throw damaged();
    let checksum = 0;
    try {
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > limits.MAX_UNPACKED_BYTES) throw tooLarge(limits);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw asRefused(error);
    }
    if (checksum !== entry.crc32) throw damaged();
  }
  return { has: (part) => entries.has(part.toLowerCase()), read };
}
