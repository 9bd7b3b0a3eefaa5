import type { ReadingLimits } from "../reading-limits";
import type { Archive } from "./archive";
import { cellTooLong, RefusedFile } from "./refused-file";
import { parseXml } from "./xml-part";

/** Characters that XML cannot hold are written by their numbers (ECMA-376-1, 22.4.2.4). */
export const unescapeText = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Gathers the text of an element from its runs, without how it is pronounced. */
export function textGatherer(limits: ReadingLimits) {
  let text = "";
  let isInText = false;
  let isPhonetic = false;
  return {
    clear: () => {
      text = "";
    },
    /** What was gathered since it was cleared. */
    text: () => unescapeText(text),
    open: (name: string) => {
      if (name === "rPh") isPhonetic = true;
      isInText = name === "t" && !isPhonetic;
    },
    add: (piece: string) => {
      if (!isInText) return;
      text += piece;
      if (text.length > limits.MAX_CELL_CHARACTERS) throw cellTooLong(limits);
    },
    close: (name: string) => {
      if (name === "rPh") isPhonetic = false;
      isInText = false;
    },
  };
}

/** The texts that cells point at by their place. Throws `RefusedFile`. */
export async function readSharedStrings(archive: Archive, part: string | null, limits: ReadingLimits) {
  const strings: string[] = [];
  if (part === null) return strings;
  const gather = textGatherer(limits);
  await parseXml(archive.read(part), limits, {
    open: (name) => {
      if (name === "si") gather.clear();
      gather.open(name);
    },
    text: gather.add,
    close: (name) => {
      gather.close(name);
      if (name !== "si") return;
      strings.push(gather.text());
      if (strings.length > limits.MAX_CELLS)
        throw new RefusedFile({ reason: "too-many-filled-cells", limit: limits.MAX_CELLS });
    },
  });
  return strings;
}
