import { type AnswerRule, type AnswerValue, decodeField, parseField } from "@/lib/response/answers";
import { aboutAnswer } from "@/lib/scoring/answer-complaint";

/** An answer; a skipped question; or what is wrong with the cell. */
export type CellRead =
  { kind: "answer"; value: AnswerValue } | { kind: "skipped" } | { kind: "wrong"; complaint: string };

/** A column has few different right cells (NS2 the most), which come a hundred thousand times. */
const CELLS_REMEMBERED = 1_000;

function trimmed(field: string | string[]): string | string[] {
  return typeof field === "string" ? field.trim() : field.map((option) => option.trim());
}

/**
 * Reads the cells of one item's column: an answer in its stored form (`encodeAnswer`), several options in any order;
 * an empty cell is a skipped question.
 */
export function answerCellReader(rules: ReadonlyMap<string, AnswerRule>, itemId: string): (cell: string) => CellRead {
  const rule = rules.get(itemId);
  const remembered = new Map<string, CellRead>();
  const read = (cell: string): CellRead => {
    if (cell.trim() === "") return { kind: "skipped" };
    const field = rule && trimmed(decodeField(rule, cell));
    const parsed = parseField(rules, itemId, field);
    return parsed.ok ? { kind: "answer", value: parsed.value } : { kind: "wrong", complaint: aboutAnswer(rule, field) };
  };
  return (cell) => {
    const known = remembered.get(cell);
    if (known) return known;
    const result = read(cell);
    if (result.kind !== "wrong" && remembered.size < CELLS_REMEMBERED) remembered.set(cell, result);
    return result;
  };
}
