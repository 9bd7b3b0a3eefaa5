import type { ReactNode } from "react";
import { heatClass } from "../charts/heat-class";

type Cell = { id: string; points: number | null };
type Props = {
  caption: string;
  unit: string;
  /** By the ids of the cells, in their order; the last one stands a little apart. A muted one has no shading. */
  columns: readonly { id: string; name: string; isMuted: boolean }[];
  rows: readonly {
    key: string;
    depth: number;
    name: ReactNode;
    notes: readonly string[];
    cells: readonly Cell[];
    /** In words, in a column of their own. */
    remarks: readonly string[];
  }[];
  /** What the remarks are about. */
  remark: string;
  /** Read out where a cell has no figure. */
  none: string;
};

const DEPTHS = ["", "wide:ps-5", "wide:ps-10", "wide:ps-15"];

/** A unit without any figure says so in words; on a small screen eight dashes more would only be in the way. */
const isEmpty = (cells: readonly Cell[]) => cells.every(({ points }) => points === null);

function HeatCell({ points, none, isMuted }: { points: number | null; none: string; isMuted: boolean }) {
  const shared = "block rounded-sm px-1 py-2 text-center narrow:w-11 narrow:shrink-0 narrow:py-1";
  if (points === null)
    return (
      <span className={`${shared} text-ink-soft`}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{none}</span>
      </span>
    );
  const look = isMuted ? "text-ink-soft" : `font-semibold ${heatClass(points)}`;
  return <span className={`${shared} tabular-nums ${look}`}>{points}</span>;
}

/**
 * Units by principles: the mean index in each cell on a ground that is darker the higher it is. A column in which units
 * cannot be told apart stands without that ground, so that no pattern is read into it. On small screens each
 * unit is a card, whose numbers carry their names; on paper it is a table again.
 */
export function HeatTable({ caption, unit, columns, rows, remark, none }: Props) {
  const nameOf = new Map(columns.map(({ id, name }) => [id, name]));
  const muted = new Set(columns.filter(({ isMuted }) => isMuted).map(({ id }) => id));
  return (
    <table className="w-full border-collapse narrow:block [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
      <caption className="sr-only">{caption}</caption>
      <thead className="narrow:sr-only">
        <tr className="border-b border-edge align-bottom">
          <th scope="col" className="py-2 pe-4 text-start font-semibold">
            {unit}
          </th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" className="h-44 w-13 px-0.5 pb-2 text-note/[1.2] font-normal">
              <span className="inline-block max-h-42 rotate-180 text-start [writing-mode:vertical-rl]">{name}</span>
            </th>
          ))}
          <th scope="col" className="w-40 py-2 ps-4 text-start text-note/[1.2] font-normal">
            {remark}
          </th>
        </tr>
      </thead>
      <tbody className="narrow:block">
        {rows.map(({ key, depth, name, notes, cells, remarks }) => (
          <tr
            key={key}
            className="border-b border-line narrow:grid narrow:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] narrow:gap-x-4 narrow:gap-y-1 narrow:py-5"
          >
            <th
              scope="row"
              className={`py-2 pe-4 text-start align-top font-semibold narrow:col-span-full narrow:pe-0 ${DEPTHS[Math.min(depth, DEPTHS.length - 1)] ?? ""}`}
            >
              {name}
              {notes.map((note) => (
                <span key={note} className="block text-sm/[1.4] font-normal text-ink-soft">
                  {note}
                </span>
              ))}
            </th>
            {cells.map(({ id, points }) => (
              <td
                key={id}
                className={`px-0.5 py-2 align-top narrow:items-center narrow:justify-between narrow:gap-2 narrow:p-0 ${isEmpty(cells) ? "narrow:hidden" : "narrow:flex"}`}
              >
                <span className="min-w-0 text-sm/[1.25] wrap-anywhere wide:hidden" aria-hidden="true">
                  {nameOf.get(id)}
                </span>
                <HeatCell points={points} none={none} isMuted={muted.has(id)} />
              </td>
            ))}
            <td
              className={`py-2 ps-4 align-top text-sm/[1.4] narrow:col-span-full narrow:p-0 ${isEmpty(cells) ? "narrow:hidden" : ""}`}
            >
              <span className="text-ink-soft wide:hidden" aria-hidden="true">
                {remark}:{" "}
              </span>
              {remarks.map((each) => (
                <span key={each} className="wide:block narrow:me-2">
                  {each}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
