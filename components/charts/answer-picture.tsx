import type { ReactNode } from "react";
import { IndexLegend, IndexLine, type IndexRow } from "./index-picture";

/** The mean of many people has a narrow interval. */
const SMALL = 4;

type Props = {
  rows: readonly IndexRow[];
  /** The words of the scale, from never to always. */
  words: readonly string[];
  texts: { dot: string; band: string };
  /** Stands beside the legend. */
  children?: ReactNode;
};

/**
 * Means of many people, each on its interval, along the words that they answered with: levels are those of a person's
 * index, and an organisation has none.
 */
export function AnswerPicture({ rows, words, texts, children }: Props) {
  const between = words.map((name, i) => ({ name, from: (100 * i) / (words.length - 1) })).slice(0, -1);
  return (
    <div className="index-picture">
      <div aria-hidden="true" className="word-axis">
        {words.map((word) => (
          <span key={word}>
            <span>{word}</span>
          </span>
        ))}
      </div>
      <ol>
        {rows.map((row) => (
          <IndexLine key={row.id} row={row} levels={between} radius={SMALL} />
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-5">
        <IndexLegend texts={texts} />
        {children}
      </div>
    </div>
  );
}
