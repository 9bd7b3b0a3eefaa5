import type { Mark, Plot } from "@/lib/document/document";
import { placeAt, type Scale } from "@/lib/document/scale";
import { INK } from "../pdf/page";
import { element } from "./chart-pen";

/** A box for a drawing: the scale goes over its width. */
type Box = { x: number; y: number; width: number; height: number };

/** Of shares, from the lowest level on; neighbours differ enough to be told apart in print. */
const GREYS = ["#ffffff", "#cccccc", "#8c8c8c", "#333333"];
const STEP = 18;

/** The ground of a share, by its place. */
export const greyOf = (place: number) => GREYS[place % GREYS.length] ?? "#ffffff";

/** The height of a row's drawing. */
export const plotHeight = (plot: Plot | null) => (plot?.kind === "marks" ? STEP * plot.marks.length : STEP);

/** A filled point on a band here; an empty diamond on a thin line for the nation. */
function drawMark(box: Box, scale: Scale, y: number, { value, low, high, isNational }: Mark): string {
  const [x, from, to] = [value, low, high].map((each) => placeAt(box, each, scale));
  if (x === undefined || from === undefined || to === undefined) return "";
  if (!isNational)
    return (
      element("rect", { x: from, y: y - 6, width: to - from, height: 12, rx: 6, fill: INK.band }) +
      element("circle", { cx: x, cy: y, r: 4.5, fill: INK.text })
    );
  return (
    element("line", { x1: from, x2: to, y1: y, y2: y, stroke: INK.text, "stroke-width": 1.5 }) +
    element("path", {
      d: `M${String(x)} ${String(y - 6)}l6 6l-6 6l-6-6z`,
      ...{ fill: "#ffffff", stroke: INK.text, "stroke-width": 1.5 },
    })
  );
}

function drawShares(box: Box, sharesPct: readonly number[]): string {
  const all = sharesPct.reduce((sum, share) => sum + share, 0);
  let x = box.x;
  return sharesPct
    .map((share, i) => {
      const width = (box.width * share) / Math.max(1, all);
      const drawn = element("rect", {
        ...{ x, y: box.y + box.height / 2 - 8, width, height: 16 },
        ...{ fill: greyOf(i), stroke: INK.text, "stroke-width": 0.75 },
      });
      x += width;
      return drawn;
    })
    .join("");
}

/** Draws a row's figures into its box. */
export function drawPlot(box: Box, scale: Scale, plot: Plot): string {
  if (plot.kind === "shares") return drawShares(box, plot.sharesPct);
  const grid = scale.map((tick) => {
    const x = placeAt(box, tick, scale);
    return element("line", { x1: x, x2: x, y1: box.y, y2: box.y + box.height, stroke: INK.line });
  });
  const first = box.y + box.height / 2 - (STEP * (plot.marks.length - 1)) / 2;
  return [...grid, ...plot.marks.map((mark, i) => drawMark(box, scale, first + i * STEP, mark))].join("");
}
