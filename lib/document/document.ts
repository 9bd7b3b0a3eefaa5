import type { Scale } from "./scale";

/** A figure with its interval, drawn on a scale; `isNational` has a shape of its own, so that colour tells nothing. */
export type Mark = { value: number; low: number; high: number; isNational: boolean };

/** What is drawn beside the numbers of a row: marks on the table's scale, or shares of a whole one after the other. */
export type Plot = { kind: "marks"; marks: readonly Mark[] } | { kind: "shares"; sharesPct: readonly number[] };

/** A row of a table; the first cell names it, and the detail stands below that name. */
export type DocumentRow = { cells: readonly string[]; detail?: string; plot: Plot | null };

/** A table; widths are parts of the whole. `plot`: the column of drawings, if there is one; the scale of its marks. */
export type DocumentTable = {
  kind: "table";
  columns: readonly { title: string; width: number; isNumber: boolean }[];
  plot: { title: string; width: number; scale?: Scale } | null;
  rows: readonly DocumentRow[];
};

/** What stands along an axis from 0 to 100: the levels, the lowest first, or words at equal distances from end to end. */
export type PictureAxis =
  { kind: "levels"; levels: readonly { name: string; from: number }[] } | { kind: "words"; words: readonly string[] };

/**
 * Figures on one axis from 0 to 100, each on its interval. `alt`: what it
 * shows, for those who do not see it; its numbers stand in a table beside it.
 */
export type Picture = {
  kind: "picture";
  alt: string;
  axis: PictureAxis;
  legend: { value: string; interval: string };
  rows: readonly { name: string; numbers: string; mark: Omit<Mark, "isNational"> }[];
};

/** The title is of level 1. */
type HeadingLevel = 2 | 3 | 4;

/** A part of a printed document, from top to bottom. */
export type Block =
  /** `over`: a line above it that says what kind of document this is. */
  | { kind: "title"; text: string; over: string }
  | { kind: "heading"; level: HeadingLevel; text: string }
  | { kind: "paragraph"; text: string }
  /** In a frame: nobody may miss it. */
  | { kind: "notice"; text: string }
  /** `box`: to be ticked on paper. A line break parts what belongs to one item. */
  | { kind: "list"; items: readonly string[]; mark?: "bullet" | "number" | "box" }
  | { kind: "terms"; terms: readonly { term: string; text: string }[] }
  | DocumentTable
  | Picture;

/** A table with drawings as a picture of its own: under a line that says what it is of, over its notes. */
export type Chart = { title: string; over: string; table: DocumentTable; notes: readonly string[] };

/** A document to print: its parts, its title, and what stands below each page. */
export type PrintedDocument = { title: string; footer: string; blocks: readonly Block[]; madeAt: Date };

export const heading = (text: string, level: HeadingLevel = 2): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
