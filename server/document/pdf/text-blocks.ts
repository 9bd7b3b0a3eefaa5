import type { Block } from "@/lib/document/document";
import {
  addElement,
  drawArtifact,
  INK,
  makeRoom,
  MARGIN,
  type Sheet,
  STYLES,
  textHeight,
  type TextStyle,
  widthOf,
  writeText,
} from "./page";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const INDENT = 12;
/** Leaves the other column wide enough for a checksum. */
const TERM_WIDTH = 148;
const PADDING = 8;

/** A text of its own across the page, with room above and below. */
function writeAcross(
  sheet: Sheet,
  type: string,
  text: string,
  style: TextStyle,
  [above, below]: [number, number],
): void {
  const { doc, root } = sheet;
  // On top of a page there is room enough.
  const y = doc.y + (doc.y > MARGIN ? above : 0);
  addElement(sheet, root, type, {}, () => writeText(sheet, text, style, { x: MARGIN, y, width: widthOf(sheet) }));
  doc.y = y + textHeight(sheet, text, style, widthOf(sheet)) + below;
}

export function writeTitle(sheet: Sheet, { text, over }: BlockOf<"title">): void {
  writeAcross(sheet, "P", over, STYLES.small, [0, 2]);
  writeAcross(sheet, "H1", text, STYLES.title, [0, 10]);
}

const HEADINGS = {
  2: { style: STYLES.heading2, above: 16 },
  3: { style: STYLES.heading3, above: 8 },
  4: { style: STYLES.heading4, above: 2 },
} as const;

export function writeHeading(sheet: Sheet, { text, level }: BlockOf<"heading">): void {
  const { style, above } = HEADINGS[level];
  writeAcross(sheet, `H${level}`, text, style, [above, 4]);
}

/** The height of a heading with the room around it. */
export function headingHeight(sheet: Sheet, { text, level }: BlockOf<"heading">): number {
  const { style, above } = HEADINGS[level];
  return above + textHeight(sheet, text, style, widthOf(sheet)) + 4;
}

export function writeParagraph(sheet: Sheet, { text }: BlockOf<"paragraph">): void {
  writeAcross(sheet, "P", text, STYLES.body, [0, 6]);
}

export function paragraphHeight(sheet: Sheet, { text }: BlockOf<"paragraph">): number {
  return textHeight(sheet, text, STYLES.body, widthOf(sheet)) + 6;
}

export function writeNotice(sheet: Sheet, { text }: BlockOf<"notice">): void {
  const { doc, root } = sheet;
  const top = doc.y;
  const width = widthOf(sheet) - 2 * PADDING;
  const height = textHeight(sheet, text, STYLES.strong, width) + 2 * PADDING;
  drawArtifact(sheet, () => doc.rect(MARGIN, top, widthOf(sheet), height).lineWidth(1.5).stroke(INK.text));
  addElement(sheet, root, "P", {}, () =>
    writeText(sheet, text, STYLES.strong, { x: MARGIN + PADDING, y: top + PADDING, width }),
  );
  doc.y = top + height + 10;
}

/** What stands before an item; a box is drawn, since it is empty and no letter. */
function writeMark(
  sheet: Sheet,
  item: PDFKit.PDFStructureElement,
  { mark }: BlockOf<"list">,
  { place, y }: { place: number; y: number },
): void {
  const { doc } = sheet;
  if (mark === "box") {
    const side = 7;
    drawArtifact(sheet, () =>
      doc
        .rect(MARGIN, y + 2.5, side, side)
        .lineWidth(0.8)
        .stroke(INK.text),
    );
    return;
  }
  const text = mark === "number" ? `${String(place)}.` : "•";
  addElement(sheet, item, "Lbl", {}, () => writeText(sheet, text, STYLES.body, { x: MARGIN, y, width: INDENT }));
}

const itemHeight = (sheet: Sheet, text: string) => textHeight(sheet, text, STYLES.body, widthOf(sheet) - INDENT) + 3;

export function writeList(sheet: Sheet, block: BlockOf<"list">): void {
  const { doc, root } = sheet;
  const list = doc.struct("L");
  if (block.mark === "number") list.dictionary.data.A = { O: "List", ListNumbering: "Decimal" };
  root.add(list);
  for (const [i, text] of block.items.entries()) {
    makeRoom(sheet, itemHeight(sheet, text));
    const y = doc.y;
    const item = doc.struct("LI");
    list.add(item);
    writeMark(sheet, item, block, { place: i + 1, y });
    addElement(sheet, item, "LBody", {}, () =>
      writeText(sheet, text, STYLES.body, { x: MARGIN + INDENT, y, width: widthOf(sheet) - INDENT }),
    );
    item.end();
    doc.y = y + itemHeight(sheet, text);
  }
  list.end();
  doc.y += 4;
}

/** The height of the first item of a list. */
export function listStart(sheet: Sheet, { items }: BlockOf<"list">): number {
  return itemHeight(sheet, items[0] ?? "");
}

function termHeight(sheet: Sheet, { term, text }: BlockOf<"terms">["terms"][number]): number {
  const textWidth = widthOf(sheet) - TERM_WIDTH;
  return (
    Math.max(textHeight(sheet, term, STYLES.strong, TERM_WIDTH - 10), textHeight(sheet, text, STYLES.body, textWidth)) +
    3
  );
}

/** Terms with what is said of them, in two columns; to readers of the structure each is a paragraph. */
export function writeTerms(sheet: Sheet, { terms }: BlockOf<"terms">): void {
  const { doc, root } = sheet;
  for (const entry of terms) {
    const height = termHeight(sheet, entry);
    makeRoom(sheet, height);
    const y = doc.y;
    const width = widthOf(sheet) - TERM_WIDTH;
    addElement(sheet, root, "P", {}, () => {
      writeText(sheet, entry.term, STYLES.strong, { x: MARGIN, y, width: TERM_WIDTH - 10 });
      writeText(sheet, entry.text, STYLES.body, { x: MARGIN + TERM_WIDTH, y, width });
    });
    doc.y = y + height;
  }
  doc.y += 4;
}

/** The height of the first term. */
export function termsStart(sheet: Sheet, { terms }: BlockOf<"terms">): number {
  return terms[0] ? termHeight(sheet, terms[0]) : 0;
}
