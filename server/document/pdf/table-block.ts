import type { DocumentRow, DocumentTable } from "@/lib/document/document";
import { SCALE_OF_100 } from "@/lib/document/scale";
import {
  addElement,
  drawArtifact,
  INK,
  bottomOf,
  MARGIN,
  type Sheet,
  STYLES,
  textHeight,
  widthOf,
  writeText,
} from "./page";
import { drawPlot, drawScale } from "./plots";

const GAP = 8;
const PADDING = 4;

/** Where the columns of a table stand, the one of drawings last. */
type Place = { x: number; width: number };

function placesOf(sheet: Sheet, { columns, plot }: DocumentTable): { columns: Place[]; plot: Place | null } {
  let x = MARGIN;
  const place = (width: number): Place => {
    const own = { x, width: (widthOf(sheet) * width) / 100 - GAP };
    x += own.width + GAP;
    return own;
  };
  return { columns: columns.map(({ width }) => place(width)), plot: plot && inset(place(plot.width)) };
}

/** Room on both sides for marks and numbers at the ends of the scale. */
const inset = ({ x, width }: Place): Place => ({ x: x + 8, width: width - 8 });

function headHeight(sheet: Sheet, table: DocumentTable): number {
  const places = placesOf(sheet, table);
  const heights = table.columns.map(({ title }, i) =>
    textHeight(sheet, title, STYLES.smallStrong, places.columns[i]?.width ?? 0),
  );
  const scale = hasScale(table) ? 11 : 0;
  const plot = table.plot && textHeight(sheet, table.plot.title, STYLES.smallStrong, places.plot?.width ?? 0) + scale;
  return Math.max(...heights, plot ?? 0) + 2 * PADDING;
}

const hasScale = ({ rows }: DocumentTable) => rows.some(({ plot }) => plot?.kind === "marks");

const scaleOf = ({ plot }: DocumentTable) => plot?.scale ?? SCALE_OF_100;

/** The width of the columns of text together: what stands below a row's cells may use it. */
function textWidth(columns: readonly Place[]): number {
  const last = columns.at(-1);
  return last ? last.x + last.width - MARGIN : 0;
}

type Measured = { row: DocumentRow; cellsHeight: number; height: number };

function measureRow(sheet: Sheet, table: DocumentTable, row: DocumentRow): Measured {
  const places = placesOf(sheet, table).columns;
  const heights = row.cells.map((text, i) => textHeight(sheet, text, STYLES.body, places[i]?.width ?? 0));
  const cellsHeight = Math.max(...heights);
  const more = row.detail === undefined ? 0 : textHeight(sheet, row.detail, STYLES.small, textWidth(places)) + 1;
  return { row, cellsHeight, height: cellsHeight + more + 2 * PADDING };
}

type Draw = (type: "TH" | "TD", draw: () => void) => void;

/** The titles; `cell` says what each of them is. */
function drawHead(sheet: Sheet, table: DocumentTable, y: number, cell: Draw): void {
  const places = placesOf(sheet, table);
  table.columns.forEach(({ title, isNumber }, i) => {
    const { x, width } = places.columns[i] ?? { x: 0, width: 0 };
    const align = isNumber ? "right" : "left";
    cell("TH", () => writeText(sheet, title, STYLES.smallStrong, { x, y: y + PADDING, width, align }));
  });
}

/** What belongs to the titles and is drawn: the heading of the drawings, their scale, a line. */
function drawHeadArtifacts(sheet: Sheet, table: DocumentTable, y: number): void {
  const height = headHeight(sheet, table);
  const { plot } = placesOf(sheet, table);
  drawArtifact(sheet, () => {
    if (table.plot && plot) {
      writeText(sheet, table.plot.title, STYLES.smallStrong, { x: plot.x, y: y + PADDING, width: plot.width });
      if (hasScale(table)) drawScale(sheet, { ...plot, y: y + height - 12, height: 10 }, scaleOf(table));
    }
    ruleAt(sheet, y + height, 1);
  });
}

function ruleAt({ doc, ...sheet }: Sheet, y: number, lineWidth: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + widthOf({ doc, ...sheet }), y)
    .lineWidth(lineWidth)
    .stroke(lineWidth > 0.5 ? INK.text : INK.line);
}

function drawRow(
  sheet: Sheet,
  table: DocumentTable,
  { row, cellsHeight, height }: Measured,
  tr: PDFKit.PDFStructureElement,
): void {
  const { doc } = sheet;
  const top = doc.y;
  const y = top + PADDING;
  const places = placesOf(sheet, table);
  row.cells.forEach((text, i) => {
    const { x, width } = places.columns[i] ?? { x: 0, width: 0 };
    const align = table.columns[i]?.isNumber ? "right" : "left";
    addElement(sheet, tr, i === 0 ? "TH" : "TD", i === 0 ? { scope: "Row" } : {}, () => {
      writeText(sheet, text, STYLES.body, { x, y, width, align });
      if (i > 0 || row.detail === undefined) return;
      const below = { x: MARGIN, y: y + cellsHeight + 1, width: textWidth(places.columns) };
      writeText(sheet, row.detail, STYLES.small, below);
    });
  });
  const { plot } = row;
  drawArtifact(sheet, () => {
    if (plot && places.plot) drawPlot(sheet, { ...places.plot, y: top, height }, plot, scaleOf(table));
    ruleAt(sheet, top + height, 0.5);
  });
  doc.y = top + height;
}

/** A table, its titles repeated on every page. Drawings are left out of the structure: their numbers stand beside them. */
export function writeTable(sheet: Sheet, table: DocumentTable): void {
  const { doc, root } = sheet;
  const structure = doc.struct("Table");
  root.add(structure);
  const head = doc.struct("TR");
  structure.add(head);
  const top = doc.y;
  drawHead(sheet, table, top, (type, draw) => addElement(sheet, head, type, { scope: "Column" }, draw));
  head.end();
  drawHeadArtifacts(sheet, table, top);
  doc.y = top + headHeight(sheet, table);
  for (const row of table.rows) {
    const measured = measureRow(sheet, table, row);
    if (doc.y + measured.height > bottomOf(sheet)) repeatHead(sheet, table);
    const tr = doc.struct("TR");
    structure.add(tr);
    drawRow(sheet, table, measured, tr);
    tr.end();
  }
  structure.end();
  doc.y += 10;
}

function repeatHead(sheet: Sheet, table: DocumentTable): void {
  const { doc } = sheet;
  doc.addPage();
  const top = doc.y;
  drawHead(sheet, table, top, (_, draw) => drawArtifact(sheet, draw));
  drawHeadArtifacts(sheet, table, top);
  doc.y = top + headHeight(sheet, table);
}

/** The height of the titles with the first two rows, which stay together. */
export function tableStart(sheet: Sheet, table: DocumentTable): number {
  const first = table.rows.slice(0, 2).map((row) => measureRow(sheet, table, row).height);
  return headHeight(sheet, table) + first.reduce((sum, height) => sum + height, 0);
}
