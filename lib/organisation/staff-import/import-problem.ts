import type { ImportFile } from "./import-columns";

/** Why something in a file cannot be taken; each is a key of the message files (`staffImport.problems`). */
export const PROBLEM_CODES = [
  "empty-file",
  "too-large",
  "old-excel",
  "not-a-table",
  "no-sheet",
  "empty-sheet",
  "titles-not-found",
  "damaged-utf8",
  "unclear-encoding",
  "open-quote",
  "no-rows",
  "too-many-rows",
  "too-many-columns",
  "too-many-filled-cells",
  "cell-too-long",
  "reading-too-much-memory",
  "reading-too-slow",
  "reading-broken-off",
  "missing-column",
  "doubled-column",
  "too-many-cells",
  "empty",
  "no-name",
  "too-long",
  "control-character",
  "lost-letter",
  "shown-otherwise",
  "date",
  "decimal",
  "exponent",
  "boolean",
  "error-value",
  "formula",
  "merged",
  "spoilt-text",
  "doubled-code",
  "twin-codes",
  "twin-stored",
  "letter-latin",
  "letter-cyrillic",
  "letter-greek",
  "alike-latin",
  "alike-cyrillic",
  "alike-greek",
  "doubled-email",
  "unknown-parent",
  "archived-parent",
  "cycle",
  "unknown-kind",
  "unknown-region",
  "not-a-number",
  "not-an-email",
  "unknown-unit",
  "archived-unit",
  "unknown-language",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One reason why nothing of the files may be written. */
export type ImportProblem = {
  file: ImportFile;
  /** As a spreadsheet numbers them, from 1. Null for the file as a whole. */
  row: number | null;
  /** The column's own name, or what stands at its head where there is no such column. */
  column: string | null;
  code: ProblemCode;
  /** What stands there, shortened; the limit where one is exceeded. */
  value: string | null;
  /** What the reason names besides: a letter, or the code that looks the same. */
  other: string | null;
};
