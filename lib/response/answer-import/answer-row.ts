import type { AnswerRule, Answers, AnswerValue } from "@/lib/response/answers";
import { isLocale, type Locale, LOCALES } from "@/lib/instrument/locales";
import { visibleLine } from "@/lib/text/visible-text";
import { quotedText } from "@/lib/json-file/quoted";
import { answerCellReader } from "./answer-cell";
import type { AnswerColumns } from "./answer-columns";
import { alikeAmong, scriptsOf } from "@/lib/text/look-alikes";

/** What one row of a file says: somebody's answers, where they count, and in which language they were given. */
export type GivenAnswers = { unitId: string; language: Locale; answers: Answers };

const SCRIPT_NAMES = { latin: "Latin", cyrillic: "Cyrillic", greek: "Greek", other: "other" } as const;

/** Null for an empty row; otherwise the answers, or a sentence for each thing wrong that names row and column. */
type RowRead = { ok: true; given: GivenAnswers } | { ok: false; reasons: string[] } | null;

/** With the code of the campaign that looks the same. */
function unknownUnit(code: string, alike: string | undefined): string {
  const [script = "other"] = scriptsOf(alike ?? "");
  const hint = alike === undefined ? "" : `; there is ${quotedText(alike)} in ${SCRIPT_NAMES[script]} letters`;
  return `no unit of the campaign has the code ${quotedText(code)}${hint}`;
}

/**
 * Reads the rows of a file of answers one by one. `unitIds` are the ids of the campaign's units by code; rows are
 * counted as in the file, the titles being row 1. Cells missing at the end of a row are empty ones.
 */
export function answerRowReader(
  columns: AnswerColumns,
  unitIds: ReadonlyMap<string, string>,
  rules: ReadonlyMap<string, AnswerRule>,
): (row: number, cells: readonly string[]) => RowRead {
  const alike = alikeAmong([...unitIds.keys()]);
  const items = columns.items.map(({ id, place }) => ({ id, place, read: answerCellReader(rules, id) }));

  return (row, given) => {
    const cells = given.map(visibleLine);
    if (cells.every((cell) => cell === "")) return null;
    const problems: string[] = [];
    const complain = (column: string, complaint: string) => problems.push(`row ${row}, column ${column}: ${complaint}`);

    const code = cells[columns.unit] ?? "";
    const unitId = unitIds.get(code);
    if (code === "") complain("unit", "it is empty; give the code of a unit of the campaign");
    else if (unitId === undefined) complain("unit", unknownUnit(code, alike(code)));

    const language = cells[columns.language] ?? "";
    if (!isLocale(language)) complain("language", `${quotedText(language)} is not one of ${LOCALES.join(", ")}`);

    const answers: Record<string, AnswerValue> = {};
    for (const { id, place, read } of items) {
      const cell = read(cells[place] ?? "");
      if (cell.kind === "answer") answers[id] = cell.value;
      if (cell.kind === "wrong") complain(id, `${cell.complaint}; leave it empty if it was not answered`);
    }

    const extra = cells.findIndex((cell, place) => cell !== "" && (columns.titles[place] ?? "") === "");
    if (extra >= 0)
      problems.push(`row ${row}: cell ${extra + 1} is filled, but there is no title above it; check the delimiters`);
    if (problems.length > 0 || unitId === undefined || !isLocale(language)) return { ok: false, reasons: problems };
    return { ok: true, given: { unitId, language, answers } };
  };
}
