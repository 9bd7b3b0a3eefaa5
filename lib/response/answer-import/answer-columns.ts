import type { AnswerRule } from "@/lib/response/answers";
import { visibleLine } from "@/lib/text/visible-text";
import { quotedKey, quotedText } from "@/lib/json-file/quoted";

/** What stands in every row, beside the answers. */
const REQUIRED = {
  unit: "put the code of a unit of the campaign into each row",
  language: "put kk, ru or en into each row",
} as const;
type RequiredColumn = keyof typeof REQUIRED;
const REQUIRED_COLUMNS: readonly RequiredColumn[] = ["unit", "language"];

/** Where the columns of a file of answers stand, from 0 on; `missing` are the items that have none. */
export type AnswerColumns = {
  unit: number;
  language: number;
  items: readonly { id: string; place: number }[];
  titles: readonly string[];
  missing: readonly string[];
};

type ColumnsRead = { ok: true; columns: AnswerColumns } | { ok: false; reasons: string[] };

/**
 * Reads the titles of a file of answers: `unit`, `language` and ids of items, in any order. An item without a column
 * was answered by nobody; a column without a title must be empty. Otherwise one sentence for each wrong title.
 */
export function readAnswerColumns(firstRow: readonly string[], rules: ReadonlyMap<string, AnswerRule>): ColumnsRead {
  const titles = firstRow.map(visibleLine);
  const named = titles.filter((title) => title !== "");
  const isKnown = (title: string) => rules.has(title) || Object.hasOwn(REQUIRED, title);
  const doubled = new Set(named.filter((title, place) => isKnown(title) && named.indexOf(title) !== place));
  const problems = [
    ...named
      .filter((title) => !isKnown(title))
      .map((title) => `row 1: there is no column ${quotedText(title)}; use unit, language and ids of items as P1-B1`),
    ...[...doubled].map((title) => `row 1, column ${quotedKey(title)}: it is there more than once; keep one of them`),
    ...REQUIRED_COLUMNS.filter((name) => !named.includes(name)).map(
      (name) => `row 1, column ${name}: it is missing; ${REQUIRED[name]}`,
    ),
  ];
  if (problems.length > 0) return { ok: false, reasons: problems };
  const places = new Map(titles.map((title, place) => [title, place]));
  const placeOf = (title: string) => places.get(title) ?? -1;
  const ids = [...rules.keys()];
  const columns = {
    ...{ unit: placeOf("unit"), language: placeOf("language"), titles },
    items: ids.filter((id) => places.has(id)).map((id) => ({ id, place: placeOf(id) })),
    missing: ids.filter((id) => !places.has(id)),
  };
  return { ok: true, columns };
}
