/** An index on 0–100 with its band, its name, and what it says in words for those who do not see the picture. */
export type IndexRow = { id: string; name: string; index: number; band: readonly [number, number]; spoken: string };

/** The levels along the axis, 0–100, the lowest first. */
type Levels = readonly { name: string; from: number }[];
type LegendTexts = { dot: string; band: string };
type Props = { rows: readonly IndexRow[]; levels: Levels; texts: LegendTexts };

const percent = (value: number) => `${value.toFixed(2)}%`;

/**
 * Indices on one axis, each a dot on its band: the band, the honest part, is what is seen first. Positions are percent
 * in attributes, so that nothing needs a style or a script, and what is drawn is printed too.
 */
export function IndexPicture({ rows, levels, texts }: Props) {
  return (
    <div className="index-picture">
      <LevelAxis levels={levels} />
      <ol>
        {rows.map((row) => (
          <IndexLine key={row.id} row={row} levels={levels} />
        ))}
      </ol>
      <div className="mt-2">
        <IndexLegend texts={texts} />
      </div>
    </div>
  );
}

/** The names of the levels above the axis. */
export function LevelAxis({ levels }: { levels: Levels }) {
  return (
    <div aria-hidden="true" className="level-axis">
      {levels.map(({ name }) => (
        <span key={name}>{name}</span>
      ))}
    </div>
  );
}

/** One index of a list inside of `.index-picture`; the dot of a narrow interval is small, so that it hides none of it. */
export function IndexLine({ row, levels, radius = 7 }: { row: IndexRow; levels: Levels; radius?: number }) {
  const { name, index, band, spoken } = row;
  const [low, high] = band;
  return (
    <li>
      <span>{name}</span>
      <span className="whitespace-nowrap tabular-nums">
        <b className="text-base/[1.2] font-semibold">{Math.round(index)}</b>
        <span className="sr-only"> {spoken}</span>{" "}
        <span aria-hidden="true" className="text-ink-soft">
          {Math.round(low)}–{Math.round(high)}
        </span>
      </span>
      <svg aria-hidden="true" width="100%" height="20" className="col-span-2 block overflow-visible">
        <line x2="100%" y1="10" y2="10" className="stroke-line" />
        {levels.slice(1).map(({ from }) => (
          <line
            key={from}
            x1={percent(from)}
            x2={percent(from)}
            y2="20"
            strokeDasharray="2 2"
            className="stroke-edge"
          />
        ))}
        <rect x={percent(low)} width={percent(high - low)} y="5" height="10" rx="5" className="fill-band" />
        <circle cx={percent(index)} cy="10" r={radius} strokeWidth="2" className="fill-accent-strong stroke-white" />
      </svg>
    </li>
  );
}

/** What the dot and the band stand for. */
export function IndexLegend({ texts }: { texts: LegendTexts }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-ink-soft">
      <li className="flex items-center gap-2">
        <svg width="16" height="16" className="shrink-0">
          <circle cx="8" cy="8" r="7" strokeWidth="2" className="fill-accent-strong stroke-white" />
        </svg>
        {texts.dot}
      </li>
      <li className="flex items-center gap-2">
        <svg width="32" height="16" className="shrink-0">
          <rect y="3" width="32" height="10" rx="5" className="fill-band" />
        </svg>
        {texts.band}
      </li>
    </ul>
  );
}
