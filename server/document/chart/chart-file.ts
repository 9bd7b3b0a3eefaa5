import sharp from "sharp";
import type { Chart } from "@/lib/document/document";
import type { ChartFormat } from "@/lib/review/files/report-charts";
import { chartSvg } from "./chart-svg";

/** Pixels of the picture for each of the drawing: sharp on a screen and in print. */
const SCALE = 2;
/** At which a pixel of a drawing is a pixel of the picture. */
const DENSITY = 72;

const MAKE = {
  svg: (chart: Chart) => Promise.resolve(Buffer.from(chartSvg(chart, "text"))),
  // In outlines: the machine that draws it may have no font at all.
  png: (chart: Chart) =>
    sharp(Buffer.from(chartSvg(chart, "outlines")), { density: SCALE * DENSITY })
      .png({ palette: true })
      .toBuffer(),
} as const satisfies Record<ChartFormat, (chart: Chart) => Promise<Buffer>>;

/** A chart as a file. */
export function chartFile(chart: Chart, format: ChartFormat): Promise<Buffer> {
  return MAKE[format](chart);
}
