import { numberText } from "@/lib/text/number-text";
import { dateText } from "@/lib/text/time-text";
import type { DocumentTable } from "../../document/document";
import type { Change } from "../change";
import type { Comparisons } from "../compare-unit";
import { differenceReach } from "../difference-reach";
import { indexName } from "../finding-text";
import type { MeanLine } from "../mean-lines";
import type { FileContext } from "./file-context";

type Columns = { here: string; other: string };

/** Differences of means with their picture: what can be said of each stands below its name. Null: no lines. */
function differenceTable<Line extends MeanLine>(
  context: FileContext,
  lines: readonly Line[],
  columns: Columns,
  otherText: (line: Line) => string,
): DocumentTable | null {
  if (lines.length === 0) return null;
  const { words, locale } = context;
  const points = (value: number) => numberText(value, locale, { isSigned: true });
  const reach = differenceReach(lines.map(({ difference }) => difference));
  return {
    kind: "table",
    columns: [
      { title: words("review.change.principle"), width: 30, isNumber: false },
      { title: columns.here, width: 12, isNumber: true },
      { title: columns.other, width: 14, isNumber: true },
      { title: words("review.change.difference"), width: 20, isNumber: true },
    ],
    plot: { title: words("review.change.difference"), width: 24, scale: [-reach, 0, reach] },
    rows: lines.map((line) => {
      const { id, here, difference, verdict } = line;
      const range = words("review.change.range", { low: points(difference.low), high: points(difference.high) });
      return {
        cells: [indexName(context, id), String(here), otherText(line), `${points(difference.value)} (${range})`],
        detail: words(`review.change.verdicts.${verdict}`),
        plot: { kind: "marks", marks: [{ ...difference, isNational: false }] },
      };
    }),
  };
}

/** A unit's principles beside those of the rest (measurement.md §4.13). */
export function restTable(context: FileContext, { lines }: Comparisons["rest"]): DocumentTable | null {
  const { words } = context;
  const columns = { here: words("review.rest.here"), other: words("review.rest.other") };
  return differenceTable(context, lines, columns, ({ other }) => String(other));
}

/** A unit's principles now and before; where they are compared with several campaigns, each says with which. */
export function changeTable(context: FileContext, { lines }: Change): DocumentTable | null {
  const { words, locale } = context;
  const isOneDate = new Set(lines.map(({ since }) => since.id)).size === 1;
  const columns = { here: words("review.change.now"), other: words("review.change.before") };
  return differenceTable(context, lines, columns, ({ other, since }) =>
    isOneDate
      ? String(other)
      : words("review.change.beforeOn", { value: other, date: dateText(since.closesAt, locale) }),
  );
}
