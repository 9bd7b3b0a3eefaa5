import type { ReleaseTable, SmallestGroups } from "@/lib/release/figures";
import { ROUNDING_VALUES } from "../rounding-values";
import type { Cell, Column, Sheet } from "./column";
import type { Fact } from "./file-facts";
import type { FileContext } from "./file-context";
import type { Figure } from "./figures";
import { MEASURES, type Measure } from "./measure";
import type { NationalFigure } from "./national-figure";

/** What a column of a file is, or a figure that has a row there; in one language. */
export type CodebookEntry = {
  id: string;
  kind: "column" | "figure";
  label: string;
  measure: Measure;
  /** In words. */
  measuredIn: string;
  min: number | null;
  max: number | null;
  roundedTo: number | null;
  table: ReleaseTable | null;
  smallestGroup: number | null;
  national: NationalFigure | null;
  /** What it means that there is nothing. */
  missing: string;
};

type Described = Pick<CodebookEntry, "id" | "label" | "measure" | "table" | "national">;

/** Columns that are never empty, and those that are empty for a reason of their own. */
const MISSING_OF: Readonly<Record<string, string>> = {
  ...{ parent_code: "topmost", units_above: "topmost" },
  ...{ invited: "participation", answered: "participation", participation: "participation" },
  ...{ value: "figure", low: "figure", high: "figure", not_shown_because: "shown" },
  ...{ covered: "group", covered_of: "group" },
  ...{ national: "national", national_low: "national", national_high: "national", cap: "cap" },
  ...{ difference: "national", difference_low: "national", difference_high: "national" },
  ...{ verdict: "verdict", verdict_text: "verdict" },
  ...{ size_note_NS1: "sizeNote", size_note_NS2: "sizeNote" },
};

function missingOf({ id, table, measure }: Described): string {
  if (table === null) return MISSING_OF[id] ?? "never";
  if (measure === "text") return "never";
  if (measure === "cap") return "cap";
  return measure === "people" || measure === "invited" ? "group" : "figure";
}

function entryOf(
  { words }: FileContext,
  kind: CodebookEntry["kind"],
  groups: SmallestGroups,
  described: Described,
): CodebookEntry {
  const { id, label, measure, table, national } = described;
  const { min, max, step } = MEASURES[measure];
  return {
    ...{
      id,
      kind,
      label,
      measure,
      measuredIn: words(`files.measures.${measure}`, ROUNDING_VALUES),
      min,
      max,
      roundedTo: step,
      table,
    },
    ...{ smallestGroup: table && groups[table], national, missing: words(`files.missing.${missingOf(described)}`) },
  };
}

/** An entry for every column of a file, and for the figures that have a row in it. */
export function codebookEntries<Row>(
  context: FileContext,
  groups: SmallestGroups,
  columns: readonly Column<Row>[],
  { figures = [], facts = [] }: { figures?: readonly Figure[]; facts?: readonly Fact[] },
): CodebookEntry[] {
  const known = new Set(columns.map(({ id }) => id));
  const others = facts.filter(({ id }) => !known.has(id)).map((fact) => ({ ...fact, table: null, national: null }));
  return [
    ...[...columns, ...others].map((column) => entryOf(context, "column", groups, column)),
    ...figures.map((figure) => entryOf(context, "figure", groups, figure)),
  ];
}

const COLUMNS = {
  id: ({ id }) => id,
  kind: ({ kind }, words) => words(`files.codebook.kinds.${kind}`),
  label: ({ label }) => label,
  measured_in: ({ measuredIn }) => measuredIn,
  min: ({ min }) => min,
  max: ({ max }) => max,
  rounded_to: ({ roundedTo }) => roundedTo,
  table: ({ table }, words) => table && words(`files.tables.${table}`),
  smallest_group: ({ smallestGroup }) => smallestGroup,
  national: ({ national }) => national?.value ?? null,
  national_low: ({ national }) => national?.low ?? null,
  national_high: ({ national }) => national?.high ?? null,
  missing: ({ missing }) => missing,
} satisfies Record<string, (entry: CodebookEntry, words: FileContext["words"]) => Cell>;

/** The codebook as a sheet. */
export function codebookSheet({ words }: FileContext, entries: readonly CodebookEntry[]): Sheet {
  return {
    id: "codebook",
    columns: Object.keys(COLUMNS).map((id) => ({ id, label: words(`files.codebook.columns.${id}`) })),
    rows: entries.map((entry) => Object.values(COLUMNS).map((cell) => cell(entry, words))),
  };
}
