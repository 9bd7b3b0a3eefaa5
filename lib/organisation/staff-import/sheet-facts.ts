import type { ProblemCode } from "./import-problem";

/** What is stored in a cell is not what a spreadsheet program shows in it, or belongs to other cells too. */
export type CellProblem = {
  /** As a spreadsheet numbers them, from 1. */
  row: number;
  /** From 0. */
  column: number;
  code: Extract<
    ProblemCode,
    "shown-otherwise" | "date" | "decimal" | "exponent" | "boolean" | "error-value" | "formula" | "merged"
  >;
  /** What is stored, as text; a date as year, month and day. */
  value: string;
};

/** Where in a workbook a table was read, and what of it a person may not have seen. */
export type SheetFacts = {
  /** The first visible sheet: the one that is read. */
  name: string;
  /** All others, which are not read, in their order. */
  others: { name: string; isHidden: boolean }[];
  /** With something in them. Hidden rows and columns are read like any others. */
  hiddenRows: number;
  hiddenColumns: number;
};

/**
 * What a preview says about a file: where it was read, and what of it is not. `sheet`: null for CSV; `titleRow`: null
 * without titles; `leftOut`: titles of columns that are none of ours.
 */
export type FileFacts = { sheet: SheetFacts | null; titleRow: number | null; leftOut: string[] };
