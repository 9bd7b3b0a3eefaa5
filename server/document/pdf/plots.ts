import type { Mark, Plot } from "@/lib/document/document";
import { placeAt, type Scale, tickText } from "@/lib/document/scale";
import { INK, type Sheet, STYLES, textWidth, writeText } from "./page";

/** A box for a drawing: the scale goes over its width. */
export type Box = { x: number; y: number; width: number; height: number };

const RADIUS = 3.2;
/** Of shares, from the lowest level on; neighbours differ enough to be told apart in print. */
const GREYS = ["#ffffff", "#cccccc", "#8c8c8c", "#333333"];

/** Numbers of the scale, centred on their places. */
export function drawScale(sheet: Sheet, box: Box, scale: Scale): void {
  for (const tick of scale) {
    const text = tickText(tick, scale);
    const width = textWidth(sheet, text, STYLES.small);
    writeText(sheet, text, STYLES.small, { x: placeAt(box, tick, scale) - width / 2, y: box.y, width: width + 2 });
  }
}

function drawGrid({ doc }: Sheet, box: Box, scale: Scale): void {
  for (const tick of scale)
    doc
      .moveTo(placeAt(box, tick, scale), box.y)
      .lineTo(placeAt(box, tick, scale), box.y + box.height)
      .lineWidth(0.5)
      .stroke(INK.line);
}

/** A filled point with a thick line here, an empty diamond with a thin one for the nation. */
function drawMark(sheet: Sheet, box: Box, scale: Scale, y: number, { value, low, high, isNational }: Mark): void {
  const { doc } = sheet;
  doc
    .moveTo(placeAt(box, low, scale), y)
    .lineTo(placeAt(box, high, scale), y)
    .lineWidth(isNational ? 1 : 2)
    .stroke(INK.text);
  const x = placeAt(box, value, scale);
  if (!isNational) drawPoint(sheet, x, y);
  else
    doc
      .polygon([x, y - RADIUS - 1], [x + RADIUS + 1, y], [x, y + RADIUS + 1], [x - RADIUS - 1, y])
      .lineWidth(1)
      .fillAndStroke("#ffffff", INK.text);
}

/** An interval as a thick band, under its point: what is uncertain is seen first. */
export function drawInterval({ doc }: Sheet, from: number, to: number, y: number): void {
  const height = 9;
  doc.roundedRect(from, y - height / 2, to - from, height, height / 2).fill(INK.band);
}

export function drawPoint({ doc }: Sheet, x: number, y: number): void {
  doc.circle(x, y, RADIUS).fill(INK.text);
}

function drawShares({ doc }: Sheet, box: Box, sharesPct: readonly number[]): void {
  const all = sharesPct.reduce((sum, share) => sum + share, 0);
  const height = 10;
  const y = box.y + (box.height - height) / 2;
  let x = box.x;
  sharesPct.forEach((share, i) => {
    const width = (box.width * share) / Math.max(1, all);
    doc
      .rect(x, y, width, height)
      .lineWidth(0.5)
      .fillAndStroke(GREYS[i % GREYS.length] ?? "#ffffff", INK.text);
    x += width;
  });
}

/** Draws a row's figures into its box. */
export function drawPlot(sheet: Sheet, box: Box, plot: Plot, scale: Scale): void {
  if (plot.kind === "shares") {
    drawShares(sheet, box, plot.sharesPct);
    return;
  }
  drawGrid(sheet, box, scale);
  const step = 10;
  const first = box.y + box.height / 2 - (step * (plot.marks.length - 1)) / 2;
  plot.marks.forEach((mark, i) => drawMark(sheet, box, scale, first + i * step, mark));
}
