import type { ReactNode } from "react";

type Props = {
  caption: string;
  headings: readonly string[];
  /** Cells in the order of the headings; the first one names the row. Null: nothing to say, which no card repeats. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Places of columns that hold numbers. */
  numeric?: readonly number[];
};

const CELL = "py-2.5 pe-6 align-top max-md:wrap-anywhere max-md:block max-md:py-0.5 max-md:pe-0";

/** A table; on small screens each row is a card, whose cells carry their headings. */
export function Table({ caption, headings, rows, numeric = [] }: Props) {
  const side = (place: number) => (numeric.includes(place) ? "text-end tabular-nums max-md:text-start" : "text-start");
  return (
    <table className="w-full border-collapse max-md:block [&_a]:inline-flex [&_a]:min-h-6 [&_a]:min-w-6 [&_a]:items-center">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-edge">
          {headings.map((heading, place) => (
            <th key={heading} scope="col" className={`py-2 pe-6 font-semibold ${side(place)}`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} className="border-b border-line max-md:block max-md:py-3">
            <th scope="row" className={`${CELL} ${side(0)} font-semibold`}>
              {first}
            </th>
            {others.map((cell, place) => (
              <td
                key={headings[place + 1]}
                className={`${CELL} ${side(place + 1)} ${cell === null ? "max-md:hidden" : ""}`}
              >
                <span className="me-2 text-note text-ink-soft md:hidden" aria-hidden="true">
                  {headings[place + 1]}:
                </span>
                {cell ?? "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
