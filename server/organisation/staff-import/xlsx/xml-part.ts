import { SaxesParser } from "saxes";
import type { ReadingLimits } from "../reading-limits";
import { cellTooLong, damaged } from "./refused-file";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Hears the elements of a part by their local names: prefixes are the writer's choice, and so are namespaces. */
export type XmlHandler = {
  open: (name: string, attributes: Attributes) => void;
  /** A whole text between two tags, or a part of it. */
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Deeper than any part that is read here: rich text in a cell is eight deep. */
const MAX_DEPTH = 64;
/** Of one text, comment or tag: 32,767 characters, each written as a reference (`&#1201;`), and some more. */
const MAX_PIECE_CHARACTERS = 1024 * 1024;
/** Enough for the declaration of the encoding. */
const HEAD_BYTES = 128;

/** XML 1.0, appendix F: by its mark, by how `<` is written, or as it declares itself. */
function encodingOf(head: Buffer): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head.toString("latin1"));
  return declared?.[1] ?? "utf-8";
}

async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let head: Buffer | null = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  const text = (bytes: Buffer | undefined) => {
    try {
      decoder ??= new TextDecoder(encodingOf(head ?? Buffer.alloc(0)), { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw damaged();
    }
  };
  for await (const chunk of chunks) {
    if (head) head = Buffer.concat([head, chunk]);
    if (head && head.length < HEAD_BYTES) continue;
    const piece = text(head ?? chunk);
    head = null;
    yield piece;
  }
  if (head) yield text(head);
  yield text(undefined);
}

/** A parser that tells `handler`, and calls `heard` with everything it has read to its end. */
function parserFor(handler: XmlHandler, heard: () => void) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const tell = (text: string) => {
    heard();
    handler.text?.(text);
  };
  parser.on("error", () => {
    throw damaged();
  });
  // No part of a workbook may have one (ECMA-376-2, 8.1.4); entities are declared in it.
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("opentag", ({ name, attributes }) => {
    heard();
    depth += 1;
    if (depth > MAX_DEPTH) throw damaged();
    handler.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    heard();
    depth -= 1;
    handler.close?.(local(name));
  });
  parser.on("text", tell);
  parser.on("cdata", tell);
  parser.on("comment", heard);
  parser.on("processinginstruction", heard);
  return parser;
}

/** Reads a part from its beginning to its end, holding one piece of it at a time. Throws `RefusedFile`. */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  limits: ReadingLimits,
  handler: XmlHandler,
): Promise<void> {
  let unheard = 0;
  const parser = parserFor(handler, () => {
    unheard = 0;
  });
  for await (const text of decode(chunks)) {
    unheard += text.length;
    parser.write(text);
    if (unheard > MAX_PIECE_CHARACTERS) throw cellTooLong(limits);
  }
  parser.close();
}
