import type { FontName } from "./fonts";

/** Where on A4 text stands, in points. */
export const MARGIN = 56;
const FOOTER = 28;

/** Greys, because documents are often printed; bands of one result are as on its page, and texts speak of their colour. */
export const INK = { text: "#111111", soft: "#4a4a4a", band: "#4b97a2", line: "#b5b5b5" } as const;

export type TextStyle = { font: FontName; size: number; ink: string };

export const STYLES = {
  title: { font: "bold", size: 20, ink: INK.text },
  heading2: { font: "bold", size: 14, ink: INK.text },
  heading3: { font: "bold", size: 11, ink: INK.text },
  heading4: { font: "bold", size: 9.5, ink: INK.text },
  body: { font: "regular", size: 9.5, ink: INK.text },
  strong: { font: "bold", size: 9.5, ink: INK.text },
  small: { font: "regular", size: 8.5, ink: INK.soft },
  smallStrong: { font: "bold", size: 8, ink: INK.text },
} as const satisfies Record<string, TextStyle>;

/** A document being written, from top to bottom. */
export type Sheet = { doc: PDFKit.PDFDocument; root: PDFKit.PDFStructureElement };

/** The width between the margins. */
export const widthOf = ({ doc }: Sheet) => doc.page.width - 2 * MARGIN;

/** Where text of a page ends. */
export const bottomOf = ({ doc }: Sheet) => doc.page.height - MARGIN - FOOTER;

/** How high a text is in a column. */
export function textHeight({ doc }: Sheet, text: string, style: TextStyle, width: number): number {
  return doc.font(style.font).fontSize(style.size).heightOfString(text, { width });
}

/** How wide a text is on one line. */
export function textWidth({ doc }: Sheet, text: string, style: TextStyle): number {
  return doc.font(style.font).fontSize(style.size).widthOfString(text);
}

/** Writes a text into a column; the place below stays with the caller. */
export function writeText(
  { doc }: Sheet,
  text: string,
  style: TextStyle,
  { x, y, width, align = "left" }: { x: number; y: number; width: number; align?: "left" | "right" },
): void {
  doc.font(style.font).fontSize(style.size).fillColor(style.ink).text(text, x, y, { width, align });
}

/** Goes to a new page where less than this height is left on this one. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.doc.y + height > bottomOf(sheet)) sheet.doc.addPage();
}

/** Adds a part to the structure that readers of the document hear, and draws it. */
export function addElement(
  { doc }: Sheet,
  parent: PDFKit.PDFStructureElement,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions,
  draw: () => void,
): void {
  parent.add(doc.struct(type, options, draw));
}

/** Draws what readers of the structure need not know of: lines, drawings whose numbers stand beside them. */
export function drawArtifact({ doc }: Sheet, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
