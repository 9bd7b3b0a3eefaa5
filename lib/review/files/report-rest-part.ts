import { numberText } from "@/lib/text/number-text";
import { type Block, type DocumentRow, heading, paragraph } from "../../document/document";
import type { Comparisons } from "../compare-unit";
import { changeText, changeTitle, indexName } from "../finding-text";
import type { MeanLine } from "../mean-lines";
import type { FileContext } from "./file-context";

function restRow(context: FileContext, { id, here, other, difference, verdict }: MeanLine): DocumentRow {
  const { words, locale } = context;
  const points = (value: number) => numberText(value, locale, { isSigned: true });
  const range = words("review.change.range", { low: points(difference.low), high: points(difference.high) });
  const said = words(`review.change.verdicts.${verdict}`);
  return {
    cells: [indexName(context, id), String(here), String(other), `${points(difference.value)} (${range})`, said],
    plot: null,
  };
}

/** The seven principles here and in the rest of the units, and how they changed. */
export function restPart(context: FileContext, { rest, change }: Comparisons): Block[] {
  const { words } = context;
  const of = (key: string) => words(`review.${key}`);
  const beside: Block[] =
    rest.visiblePoints === null
      ? []
      : [
          heading(of("rest.title")),
          {
            kind: "table",
            columns: [
              { title: of("change.principle"), width: 30, isNumber: false },
              { title: of("rest.here"), width: 10, isNumber: true },
              { title: of("rest.other"), width: 14, isNumber: true },
              { title: of("change.difference"), width: 24, isNumber: true },
              { title: of("change.verdict"), width: 22, isNumber: false },
            ],
            plot: null,
            rows: rest.lines.map((line) => restRow(context, line)),
          },
          paragraph(words("review.rest.visible", { points: rest.visiblePoints })),
        ];
  return [...beside, heading(changeTitle(context, change)), paragraph(changeText(context, change))];
}
