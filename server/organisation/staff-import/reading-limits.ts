/**
 * What a file of units or staff may hold, and what reading it may cost. 90,000 people are 90,001 rows, 360,004 cells
 * and some 25 MB as unpacked XLSX; everything here leaves room for several times that, with columns that nobody asked
 * for. What goes beyond was made to fill the memory or is another kind of file.
 */
export const READING_LIMITS = {
  /** Rows of a table, with its header and its empty rows. */
  MAX_ROWS: 250_000,
  /** Cells with something in them. */
  MAX_CELLS: 5_000_000,
  /** Columns of any row: the widest list of staff seen had 60. */
  MAX_COLUMNS: 500,
  /** Characters (UTF-16 units) of one cell, as in Excel. */
  MAX_CELL_CHARACTERS: 32_767,
  /** Bytes of all parts of an XLSX file that are unpacked, counted as they come and not as the file says. */
  MAX_UNPACKED_BYTES: 300 * 1024 * 1024,
  /** Megabytes of memory of the process that reads, its buffers included. */
  MAX_MEMORY_MB: 1_024,
  /** Seconds for both files together; 90,000 people need three. */
  MAX_SECONDS: 60,
} as const;

/** The same names with other numbers, for tests. */
export type ReadingLimits = { readonly [Name in keyof typeof READING_LIMITS]: number };
