import { IndexLegend, IndexLine, type IndexRow, LevelAxis } from "./index-picture";

/** An index in one result; without one, why; and where the questions became others, in words above it. */
export type HistoryLine = { id: string; date: string; change: string | null } & (
  { row: Omit<IndexRow, "id" | "name"> } | { missing: string }
);

/** One index over time, and in words what the latest two results say. */
export type HistorySeries = {
  id: string;
  name: string;
  verdict: string;
  isChanged: boolean;
  lines: readonly HistoryLine[];
};

type Props = {
  series: readonly HistorySeries[];
  levels: readonly { name: string; from: number }[];
  texts: { dot: string; band: string };
};

/** Results beside each other, one index after the other, in two halves where there is room; each has its axis. */
export function HistoryPicture({ series, levels, texts }: Props) {
  const half = Math.ceil(series.length / 2);
  return (
    <>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2 print:grid-cols-2">
        {[series.slice(0, half), series.slice(half)].map((some) => (
          <div key={some[0]?.id} className="index-picture">
            <LevelAxis levels={levels} />
            {some.map((each) => (
              <OneIndex key={each.id} series={each} levels={levels} />
            ))}
          </div>
        ))}
      </div>
      <div className="index-picture">
        <div className="mt-2">
          <IndexLegend texts={texts} />
        </div>
      </div>
    </>
  );
}

function OneIndex({ series, levels }: { series: HistorySeries } & Pick<Props, "levels">) {
  const { name, verdict, isChanged, lines } = series;
  return (
    <section className="keep-together border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-base">{name}</h3>
        <p className={`text-note ${isChanged ? "font-semibold" : "text-ink-soft"}`}>{verdict}</p>
      </div>
      <ol>
        {lines.map((line) => (
          <HistoryEntry key={line.id} line={line} levels={levels} />
        ))}
      </ol>
    </section>
  );
}

function HistoryEntry({ line, levels }: { line: HistoryLine } & Pick<Props, "levels">) {
  const { id, date, change } = line;
  return (
    <>
      {change === null ? null : (
        <li>
          <span className="col-span-2 border-s-2 border-edge ps-2 text-ink-soft">{change}</span>
        </li>
      )}
      {"row" in line ? (
        <IndexLine row={{ id, name: date, ...line.row }} levels={levels} />
      ) : (
        <li>
          <span>{date}</span>
          <span className="text-ink-soft">{line.missing}</span>
        </li>
      )}
    </>
  );
}
