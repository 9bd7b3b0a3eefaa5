import { createReadStream } from "node:fs";
import { type Encoding, encodingJudge, type EncodingVerdict } from "@/lib/text-file/judge-encoding";
import { textDecoder } from "@/lib/text-file/text-decoder";

const CHUNK_BYTES = 64 * 1024;

const chunksOf = (file: string) => createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;

/** In which encoding a file of any size is, as `readCsv` decides. Throws when the file cannot be read. */
export async function findEncoding(file: string): Promise<EncodingVerdict> {
  const judge = encodingJudge();
  for await (const chunk of chunksOf(file)) judge.take(chunk);
  return judge.verdict();
}

/** The text of a file in pieces, without its marks. */
export async function* textChunks(file: string, encoding: Encoding): AsyncGenerator<string, undefined> {
  const decode = textDecoder(encoding);
  for await (const chunk of chunksOf(file)) yield decode(chunk);
  yield decode();
}
