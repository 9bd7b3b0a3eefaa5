import { decodeCodePage } from "./code-pages";
import type { Encoding } from "./judge-encoding";

/** Byte order marks, also those that were left inside when files were put together. */
const MARKS = /\uFEFF/g;

/**
 * Decodes a text piece by piece in an encoding that `encodingJudge` has found: give the pieces in turn, then nothing
 * for the end. Marks are left out; what is no text in UTF-16 becomes U+FFFD.
 */
export function textDecoder(encoding: Encoding): (bytes?: Uint8Array) => string {
  if (encoding !== "utf-8" && encoding !== "utf-16le" && encoding !== "utf-16be")
    return (bytes) => (bytes ? decodeCodePage(encoding, bytes) : "");
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined }).replace(MARKS, "");
}
