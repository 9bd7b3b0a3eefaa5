type Props = {
  title: string;
  /** In the order of days; shares in percent of those invited. */
  points: readonly { day: string; sharePct: number }[];
  firstLabel: string;
  lastLabel: string;
};

const WIDTH = 440;
const HEIGHT = 180;
const LEFT = 44;
const BOTTOM = 28;
const TOP = 10;
const GRID = [0, 25, 50, 75, 100];

/** A share over the days as a line of steps with a point for each day, 0 to 100 %. Its table stands beside it. */
export function DayChart({ title, points, firstLabel, lastLabel }: Props) {
  const x = (place: number) =>
    points.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + 8 + (place * (WIDTH - LEFT - 16)) / (points.length - 1);
  const y = (sharePct: number) => TOP + ((100 - sharePct) * (HEIGHT - TOP - BOTTOM)) / 100;
  const last = points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={title}
      className="block w-full max-w-[40rem]"
    >
      {GRID.map((sharePct) => (
        <g key={sharePct}>
          <line x1={LEFT} x2={WIDTH} y1={y(sharePct)} y2={y(sharePct)} className="stroke-line" />
          <text x={LEFT - 8} y={y(sharePct) + 5} textAnchor="end" className="fill-ink-soft text-[14px]">
            {sharePct}
          </text>
        </g>
      ))}
      <polyline
        points={points.map(({ sharePct }, place) => `${String(x(place))},${String(y(sharePct))}`).join(" ")}
        fill="none"
        strokeWidth="2.5"
        className="stroke-accent"
      />
      {points.map(({ day, sharePct }, place) => (
        <circle key={day} cx={x(place)} cy={y(sharePct)} r="3.5" className="fill-accent" />
      ))}
      <text
        x={points.length < 2 ? x(0) : LEFT}
        y={HEIGHT - 6}
        textAnchor={points.length < 2 ? "middle" : "start"}
        className="fill-ink-soft text-[14px]"
      >
        {firstLabel}
      </text>
      {points.length < 2 || !last ? null : (
        <text x={WIDTH} y={HEIGHT - 6} textAnchor="end" className="fill-ink-soft text-[14px]">
          {lastLabel}
        </text>
      )}
    </svg>
  );
}
