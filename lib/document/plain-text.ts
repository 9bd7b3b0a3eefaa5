import type { Block, DocumentTable } from "./document";

const WIDTH = 80;
/** Signs that a search finds, and that a reader of the screen says in one word or not at all. */
const HEADING_SIGN = "#";
const BULLET = "-";
/** Windows shows a text without them on one line. */
const LINE_END = "\r\n";

/** Breaks a text between words; lines after the first begin with `indent`. A longer word has a line of its own. */
function wrap(text: string, first = "", indent = ""): string[] {
  const lines: string[] = [];
  let line = first;
  let isBare = true;
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (!isBare && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line);
      line = indent;
      isBare = true;
    }
    line = isBare ? `${line}${word}` : `${line} ${word}`;
    isBare = false;
  }
  return [...lines, line];
}

/** An item of a list; what its line breaks part stands below each other. */
function itemLines(text: string, mark: string): string[] {
  const indent = " ".repeat(mark.length + 1);
  return text.split("\n").flatMap((part, i) => wrap(part, i === 0 ? `${mark} ` : indent, indent));
}

/** A row as an item: its name, then each cell behind the title of its column. */
function rowLines({ columns, rows }: DocumentTable): string[] {
  return rows.flatMap(({ cells: [name = "", ...cells], detail }) => {
    const told = cells.map((cell, i) => `${columns[i + 1]?.title ?? ""}: ${cell}`).join("; ");
    return itemLines(`${name}. ${told}.${detail === undefined ? "" : ` ${detail}.`}`, BULLET);
  });
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "title":
      return [...wrap(block.over), "", ...wrap(block.text, `${HEADING_SIGN} `)];
    case "heading":
      return wrap(block.text, `${HEADING_SIGN.repeat(block.level)} `);
    case "paragraph":
    case "notice":
      return wrap(block.text);
    case "list":
      return block.items.flatMap((item, i) => itemLines(item, block.mark === "number" ? `${String(i + 1)}.` : BULLET));
    case "terms":
      return block.terms.flatMap(({ term, text }) => wrap(`${term}: ${text}`));
    case "table":
      return rowLines(block);
    case "picture":
      // Its numbers stand in a table.
      return [];
  }
}

/** A document as plain text in lines of at most 80 letters; headings begin with as many # as their level. */
export function plainText(blocks: readonly Block[]): string {
  const parts = blocks.map(blockLines).filter((lines) => lines.length > 0);
  return parts.map((lines) => lines.map((line) => `${line}${LINE_END}`).join("")).join(LINE_END);
}
