type Row = { id: string; label: string; sharePct: number; interval: readonly [number, number]; isOwn: boolean };

type Props = {
  caption: string;
  rows: readonly Row[];
  /** The share at the right edge of the chart, in percent. */
  maxPct: number;
  texts: { problem: string; share: string; interval: string; own: string };
  format: (sharePct: number) => string;
  formatInterval: (low: number, high: number) => string;
};

/** National shares as a table whose rows carry their bar: chart and table in one, with the 95 % interval as a line. */
export function ShareChart({ caption, rows, maxPct, texts, format, formatInterval }: Props) {
  const width = (value: number) => `${((100 * value) / maxPct).toFixed(2)}%`;
  return (
    <table className="w-full border-collapse text-start">
      <caption className="mb-3 text-start text-note text-ink-soft">{caption}</caption>
      <thead className="text-note text-ink-soft">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pe-3 text-start font-normal wrap-anywhere">
            {texts.problem}
          </th>
          <th scope="col" className="py-2 text-end font-normal">
            {texts.share}
          </th>
          <th scope="col" className="hidden py-2 ps-4 text-end font-normal sm:table-cell">
            {texts.interval}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, sharePct, interval: [low, high], isOwn }) => (
          <tr key={id} className="border-b border-line align-top">
            <th scope="row" className="py-2.5 pe-3 text-start font-normal wrap-anywhere">
              <span className={isOwn ? "font-semibold" : ""}>{label}</span>
              {isOwn ? (
                <span className="ms-2 inline-block rounded-sm bg-accent px-1.5 text-sm font-semibold text-white print:border print:border-ink print:text-ink">
                  {texts.own}
                </span>
              ) : null}
              <svg aria-hidden="true" width="100%" height="14" className="mt-1.5 block">
                <rect
                  width={width(sharePct)}
                  height="10"
                  y="2"
                  rx="2"
                  className={isOwn ? "fill-accent" : "fill-edge"}
                  fillOpacity={isOwn ? 1 : 0.55}
                />
                <line x1={width(low)} x2={width(high)} y1="7" y2="7" strokeWidth="2" className="stroke-ink" />
              </svg>
            </th>
            <td className="py-2.5 text-end font-semibold whitespace-nowrap tabular-nums">{format(sharePct)}</td>
            <td className="hidden py-2.5 ps-4 text-end whitespace-nowrap text-ink-soft tabular-nums sm:table-cell">
              {formatInterval(low, high)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
