import type { Chart, DocumentRow, DocumentTable } from "@/lib/document/document";
import { placeAt, SCALE_OF_100, tickText } from "@/lib/document/scale";
import { INK } from "../pdf/page";
import { element, escapeXml, heightOf, type Letters, writeLines } from "./chart-pen";
import { drawPlot, greyOf, plotHeight } from "./chart-plot";

/** A chart is so many pixels wide and as high as it needs; a slide or a page has room for it. */
const WIDTH = 1_000;
const PAD = 32;
const GAP = 16;
const INNER = WIDTH - 2 * PAD;

const STYLES = {
  over: { font: "regular", size: 15, ink: INK.soft },
  title: { font: "bold", size: 22, ink: INK.text },
  head: { font: "regular", size: 13, ink: INK.soft },
  name: { font: "regular", size: 15, ink: INK.text },
  detail: { font: "regular", size: 13, ink: INK.soft },
  note: { font: "regular", size: 12, ink: INK.soft },
} as const;

/** Where the columns stand: the name, each column of numbers, and the drawing between them, with its scale. */
function columnsOf({ columns, plot: drawing }: DocumentTable) {
  const numbers = columns.length - 1;
  const [nameWidth, numberWidth] = [0.28 * INNER, 0.12 * INNER];
  const plot = { x: PAD + nameWidth, width: INNER - nameWidth - numbers * numberWidth };
  const first = plot.x + plot.width;
  return {
    name: { x: PAD, width: nameWidth - GAP },
    plot: { x: plot.x, width: plot.width - GAP },
    scale: drawing?.scale ?? SCALE_OF_100,
    numbers: Array.from({ length: numbers }, (_, i) => ({ x: first + i * numberWidth, width: numberWidth - GAP / 2 })),
  };
}

type Columns = ReturnType<typeof columnsOf>;

function rowHeight({ cells: [name = "", ...numbers], detail = "", plot }: DocumentRow, columns: Columns): number {
  const text = heightOf(name, STYLES.name, columns.name.width);
  const below = detail === "" ? 0 : heightOf(detail, STYLES.detail, columns.name.width);
  const cells = numbers.map((cell, i) => heightOf(cell, STYLES.name, columns.numbers[i]?.width ?? 0));
  return Math.max(text + below, plotHeight(plot), ...cells) + 14;
}

function drawRow(row: DocumentRow, columns: Columns, y: number, height: number, letters: Letters): string {
  const [name = "", ...numbers] = row.cells;
  const named = heightOf(name, STYLES.name, columns.name.width);
  const detailed = row.detail ? heightOf(row.detail, STYLES.detail, columns.name.width) : 0;
  const top = y + (height - named - detailed) / 2;
  return [
    element("line", { x1: PAD, x2: WIDTH - PAD, y1: y, y2: y, stroke: INK.line, "stroke-width": 0.75 }),
    writeLines(name, STYLES.name, { ...columns.name, y: top }, letters),
    row.detail ? writeLines(row.detail, STYLES.detail, { ...columns.name, y: top + named }, letters) : "",
    row.plot ? drawPlot({ ...columns.plot, y: y + 1, height: height - 1 }, columns.scale, row.plot) : "",
    ...numbers.map((cell, i) => {
      const column = columns.numbers[i] ?? columns.plot;
      const middle = y + (height - heightOf(cell, STYLES.name, column.width)) / 2;
      return writeLines(cell, STYLES.name, { ...column, y: middle, align: "end" }, letters);
    }),
  ].join("");
}

/** The titles of the columns, with the numbers of the scale, or the grounds of the shares. */
function drawHead(table: DocumentTable, columns: Columns, y: number, height: number, letters: Letters): string {
  const [name, ...numbers] = table.columns;
  const bottom = (text: string, width: number) => y + height - 4 - heightOf(text, STYLES.head, width);
  const hasScale = table.rows.some(({ plot }) => plot?.kind === "marks");
  const scale = columns.scale.map((tick) => {
    const place = {
      x: placeAt(columns.plot, tick, columns.scale) - 20,
      y: y + height - 22,
      width: 40,
      align: "middle" as const,
    };
    return writeLines(tickText(tick, columns.scale), STYLES.head, place, letters);
  });
  const swatch = (i: number) =>
    element("rect", {
      ...{ x: (columns.numbers[i]?.x ?? 0) + (columns.numbers[i]?.width ?? 0) - 14, y, width: 14, height: 14 },
      ...{ fill: greyOf(i), stroke: INK.text, "stroke-width": 0.75 },
    });
  const titles = numbers.map(({ title }, i) => {
    const column = columns.numbers[i] ?? columns.plot;
    const place = { ...column, y: bottom(title, column.width), align: "end" as const };
    return writeLines(title, STYLES.head, place, letters) + (hasScale ? "" : swatch(i));
  });
  const nameTitle = name?.title ?? "";
  return [
    writeLines(nameTitle, STYLES.head, { ...columns.name, y: bottom(nameTitle, columns.name.width) }, letters),
    table.plot ? writeLines(table.plot.title, STYLES.head, { ...columns.plot, y }, letters) : "",
    ...(hasScale ? scale : []),
    ...titles,
  ].join("");
}

/** What the chart shows, for those who do not see it: the rows in words. */
function described({ columns, rows }: DocumentTable): string {
  return rows
    .map(({ cells: [name = "", ...cells], detail }) => {
      const told = cells.map((cell, i) => `${columns[i + 1]?.title ?? ""}: ${cell.replaceAll("\n", ", ")}`);
      return [`${name}. ${told.join("; ")}`, ...(detail === undefined ? [] : [detail])].join(". ");
    })
    .join("\n");
}

/**
 * A chart as an SVG document without any part from elsewhere, 1,000 pixels wide. Lengths and places are those of the
 * shown values (measurement.md §4.9, "As shown").
 */
export function chartSvg({ title, over, table, notes }: Chart, letters: Letters): string {
  const columns = columnsOf(table);
  const parts: string[] = [];
  let y = PAD;
  for (const [text, style] of [
    [over, STYLES.over],
    [title, STYLES.title],
  ] as const) {
    parts.push(writeLines(text, style, { x: PAD, y, width: INNER }, letters));
    y += heightOf(text, style, INNER);
  }
  const titles = table.columns.map(({ title: of }, i) =>
    heightOf(of, STYLES.head, (columns.numbers[i - 1] ?? columns.name).width),
  );
  const headHeight = Math.max(44, 22 + Math.max(...titles));
  y += GAP;
  parts.push(drawHead(table, columns, y, headHeight, letters));
  y += headHeight;
  for (const row of table.rows) {
    const height = rowHeight(row, columns);
    parts.push(drawRow(row, columns, y, height, letters));
    y += height;
  }
  y += GAP;
  for (const note of notes) {
    parts.push(writeLines(note, STYLES.note, { x: PAD, y, width: INNER }, letters));
    y += heightOf(note, STYLES.note, INNER) + 4;
  }
  const height = Math.ceil(y + PAD / 2);
  const size = `width="${String(WIDTH)}" height="${String(height)}" viewBox="0 0 ${String(WIDTH)} ${String(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="Golos Text, Segoe UI, Arial, sans-serif">`,
    `<title>${escapeXml(`${title}. ${over}`)}</title><desc>${escapeXml(described(table))}</desc>`,
    element("rect", { width: WIDTH, height, fill: "#ffffff" }),
    ...parts,
    "</svg>\n",
  ].join("");
}
