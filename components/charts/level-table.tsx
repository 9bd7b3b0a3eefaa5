import type { LevelId } from "@/lib/instrument/schema";

type Level = { id: LevelId; name: string };
type Row = {
  id: string;
  label: string;
  sharesPct: Readonly<Record<LevelId, number>> | null;
  /** A share as it is read: at a bound it is not a plain number. */
  textOf: (level: LevelId) => string;
};
type Props = {
  caption: string;
  label: string;
  levels: readonly Level[];
  /** Shares in percent by the levels' ids. */
  rows: readonly Row[];
  none: string;
};

/** From the lowest level to the highest: steps of the heat scale far enough apart for greyscale. */
const FILLS = ["heat-2", "heat-5", "heat-7", "heat-10"];

/** Parts of a bar in percent of its width, drawn one after the other; rounding and bounds may leave it off 100. */
function Bar({ shares }: { shares: readonly number[] }) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0));
  const percent = (share: number) => `${((100 * share) / Math.max(1, total)).toFixed(2)}%`;
  return (
    <svg aria-hidden="true" width="100%" height="16" className="block">
      {shares.map((share, i) => (
        <rect
          key={FILLS[i]}
          x={percent(starts[i] ?? 0)}
          width={percent(share)}
          height="16"
          strokeWidth="1.5"
          className={`stroke-white ${FILLS[i] ?? ""}`}
        />
      ))}
      <rect width="100%" height="16" fill="none" className="stroke-edge" />
    </svg>
  );
}

/** Shares of people by level as stacked bars: chart and table in one. On small screens a level's name stands by its share. */
export function LevelTable({ caption, label, levels, rows, none }: Props) {
  return (
    <table className="w-full border-collapse narrow:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-note text-ink-soft narrow:sr-only">
        <tr className="border-b border-edge align-bottom">
          <th scope="col" className="py-2 pe-4 text-start font-normal">
            {label}
          </th>
          {levels.map(({ id, name }, i) => (
            <th key={id} scope="col" className="py-2 ps-4 text-end font-normal">
              <span className="inline-flex items-center gap-1.5">
                <span aria-hidden="true" className={`inline-block size-3 border border-edge ${FILLS[i] ?? ""}`} />
                {name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="narrow:block">
        {rows.map(({ id, label: name, sharesPct, textOf }) => (
          <tr
            key={id}
            className="border-b border-line align-top narrow:grid narrow:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] narrow:gap-x-4 narrow:py-3"
          >
            <th
              scope="row"
              className="w-1/2 py-2.5 text-start font-normal narrow:col-span-full narrow:w-auto narrow:py-1"
            >
              {name}
              {sharesPct === null ? null : (
                <span className="mt-1 block">
                  <Bar shares={levels.map((level) => sharesPct[level.id])} />
                </span>
              )}
            </th>
            {sharesPct === null ? (
              <td colSpan={levels.length} className="py-2.5 text-end text-ink-soft narrow:py-0">
                {none}
              </td>
            ) : (
              levels.map((level, i) => (
                <td
                  key={level.id}
                  className="py-2.5 ps-4 text-end tabular-nums narrow:flex narrow:items-baseline narrow:justify-between narrow:p-0 narrow:text-note"
                >
                  <span aria-hidden="true" className="inline-flex items-center gap-1.5 wide:hidden">
                    <span className={`inline-block size-3 border border-edge ${FILLS[i] ?? ""}`} />
                    {level.name}
                  </span>
                  {textOf(level.id)}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
