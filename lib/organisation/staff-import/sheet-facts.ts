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

/** Somebody who would be added, whose name is in their unit already, at an address that the file does not have. */
export type Namesake = { row: number; name: string; email: string; storedEmail: string };

/**
 * What a preview says about a file: where it was read, and what of it is not. `sheet`: null for CSV; `titleRow`: null
 * without titles; `leftOut`: titles of columns that are none of ours. `namesakes`: who is asked
 * about, the first of them.
 */
export type FileFacts = { sheet: SheetFacts | null; titleRow: number | null; leftOut: string[]; namesakes: Namesake[] };
