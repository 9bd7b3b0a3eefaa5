import type { Picture } from "@/lib/document/document";
import { placeAt } from "@/lib/document/scale";
import {
  addElement,
  INK,
  MARGIN,
  type Sheet,
  STYLES,
  textHeight,
  type TextStyle,
  textWidth,
  widthOf,
  writeText,
} from "./page";
import { type Box, drawInterval, drawPoint } from "./plots";

const NAMES = { x: MARGIN, width: 150 };
const NUMBERS_WIDTH = 62;
const GAP = 12;
const ROW = 20;

/** Where the axis stands: between the names and the numbers. */
function axisOf(sheet: Sheet, y: number, height: number): Box {
  const x = NAMES.x + NAMES.width + GAP;
  return { x, y, width: widthOf(sheet) - NAMES.width - NUMBERS_WIDTH - 2 * GAP, height };
}

const AXIS_HEIGHT = 24;
const LEGEND_HEIGHT = 26;

/** Names of levels over the middle of each, on two lines by turns: the highest level is narrow. */
function drawLevels(sheet: Sheet, axis: Box, levels: readonly { name: string; from: number }[]): void {
  levels.forEach(({ name, from }, i) => {
    const to = levels[i + 1]?.from ?? 100;
    drawAbove(sheet, axis, name, (from + to) / 2, i % 2);
    if (from > 0) drawBorder(sheet, placeAt(axis, from), axis);
  });
}

/** Words at their places, with a line below each but the ends. */
function drawWords(sheet: Sheet, axis: Box, words: readonly string[]): void {
  words.forEach((word, i) => {
    const at = (100 * i) / (words.length - 1);
    drawAbove(sheet, axis, word, at, 1);
    if (at > 0 && at < 100) drawBorder(sheet, placeAt(axis, at), axis);
  });
}

/** A text in the middle above a place, on the first or second line over the axis, and no further than its ends. */
function drawAbove(sheet: Sheet, axis: Box, text: string, at: number, line: number): void {
  const width = textWidth(sheet, text, STYLES.small) + 1;
  const most = axis.x + axis.width - width;
  const x = Math.max(axis.x, Math.min(placeAt(axis, at) - width / 2, most));
  writeText(sheet, text, STYLES.small, { x, y: axis.y - AXIS_HEIGHT + line * 11, width });
}

function drawAxis(sheet: Sheet, box: Box, { axis }: Picture): void {
  if (axis.kind === "levels") drawLevels(sheet, box, axis.levels);
  else drawWords(sheet, box, axis.words);
}

function drawBorder({ doc }: Sheet, x: number, { y, height }: Box): void {
  doc
    .moveTo(x, y)
    .lineTo(x, y + height)
    .lineWidth(0.5)
    .dash(2, { space: 2 })
    .stroke(INK.soft)
    .undash();
}

/** A name may take two lines. */
function rowHeight(sheet: Sheet, name: string): number {
  return Math.max(ROW, textHeight(sheet, name, STYLES.body, NAMES.width) + 4);
}

function drawRow(sheet: Sheet, row: Picture["rows"][number], y: number, height: number): void {
  const line = (text: string, style: TextStyle, at: { x: number; width: number; align?: "right" }) => {
    writeText(sheet, text, style, { ...at, y: y + (height - textHeight(sheet, text, style, at.width)) / 2 });
  };
  const axis = axisOf(sheet, y, height);
  const { doc } = sheet;
  const middle = y + height / 2;
  doc
    .moveTo(axis.x, middle)
    .lineTo(axis.x + axis.width, middle)
    .lineWidth(0.5)
    .stroke(INK.line);
  line(row.name, STYLES.body, NAMES);
  const { value, low, high } = row.mark;
  drawInterval(sheet, placeAt(axis, low), placeAt(axis, high), middle);
  drawPoint(sheet, placeAt(axis, value), middle);
  line(row.numbers, STYLES.body, { x: axis.x + axis.width + GAP, width: NUMBERS_WIDTH, align: "right" });
}

/** What a point and its interval stand for. */
function drawLegend(sheet: Sheet, axis: Box, { legend }: Picture): void {
  const sample = 22;
  const middle = axis.y + 10;
  const entry = (x: number, text: string) => {
    const width = textWidth(sheet, text, STYLES.small) + 1;
    writeText(sheet, text, STYLES.small, { x, y: axis.y + 4, width });
    return x + width;
  };
  drawPoint(sheet, axis.x + 4, middle);
  const x = entry(axis.x + 12, legend.value) + 16;
  drawInterval(sheet, x, x + sample, middle);
  entry(x + sample + 5, legend.interval);
}

/** The height of a picture, which stands on one page. */
export function pictureHeight(sheet: Sheet, { rows }: Picture): number {
  return AXIS_HEIGHT + rows.reduce((sum, { name }) => sum + rowHeight(sheet, name), 0) + LEGEND_HEIGHT;
}

/** A picture as one figure with its text; its numbers are text of the document too, in a table. */
export function writePicture(sheet: Sheet, picture: Picture): void {
  const { doc, root } = sheet;
  const top = doc.y;
  const height = pictureHeight(sheet, picture);
  const bbox: [number, number, number, number] = [MARGIN, top, MARGIN + widthOf(sheet), top + height];
  addElement(sheet, root, "Figure", { alt: picture.alt, bbox }, () => {
    drawAxis(sheet, axisOf(sheet, top + AXIS_HEIGHT, height - AXIS_HEIGHT - LEGEND_HEIGHT), picture);
    let y = top + AXIS_HEIGHT;
    for (const row of picture.rows) {
      const own = rowHeight(sheet, row.name);
      drawRow(sheet, row, y, own);
      y += own;
    }
    drawLegend(sheet, axisOf(sheet, y, LEGEND_HEIGHT), picture);
  });
  doc.y = top + height;
}
