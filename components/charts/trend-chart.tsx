type Point = { id: string; value: number; low: number; high: number } | null;
type Props = {
  /** In the order of the campaigns; null where there is no figure. */
  points: readonly Point[];
  /** For each point, whether a break stands before it. */
  breaks: readonly boolean[];
  /** Below the points; of many, only the first and the last are written. */
  labels: readonly string[];
};

const WIDTH = 200;
const HEIGHT = 128;
const LEFT = 30;
const TOP = 8;
const BOTTOM = 24;
const ROOM_FOR_LABELS = 3;
const GRID = [0, 50, 100];
const y = (points: number) => TOP + ((100 - points) * (HEIGHT - TOP - BOTTOM)) / 100;

/** Two strokes across the line: what stands on either side does not compare. */
function Break({ x }: { x: number }) {
  const middle = y(50);
  return [-3, 3].map((shift) => (
    <line
      key={shift}
      x1={x + shift - 4}
      x2={x + shift + 4}
      y1={middle + 14}
      y2={middle - 14}
      strokeWidth="1.5"
      className="stroke-ink"
    />
  ));
}

/** Means over campaigns with their intervals; no line is drawn across a break. Its table stands below. */
export function TrendChart({ points, breaks, labels }: Props) {
  const step = (WIDTH - LEFT) / points.length;
  const x = (place: number) => LEFT + step * (place + 0.5);
  const isLabelled = (place: number) => labels.length <= ROOM_FOR_LABELS || place === 0 || place === labels.length - 1;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true" className="block w-full">
      {GRID.map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-soft text-[12px]">
            {value}
          </text>
        </g>
      ))}
      {points.map((point, i) => {
        const before = points[i - 1];
        if (!point || !before || breaks[i] === true) return null;
        const ends = { x1: x(i - 1), x2: x(i), y1: y(before.value), y2: y(point.value) };
        return <line key={point.id} {...ends} strokeWidth="2" className="stroke-accent" />;
      })}
      {breaks.map((isBreak, i) => (isBreak ? <Break key={x(i)} x={(x(i - 1) + x(i)) / 2} /> : null))}
      {points.map((point, i) =>
        point === null ? null : (
          <g key={point.id}>
            <line
              x1={x(i)}
              x2={x(i)}
              y1={y(point.low)}
              y2={y(point.high)}
              strokeWidth="6"
              strokeOpacity="0.4"
              className="stroke-accent"
            />
            <circle cx={x(i)} cy={y(point.value)} r="4" className="fill-accent" />
          </g>
        ),
      )}
      {labels.map((label, i) =>
        isLabelled(i) ? (
          <text key={label} x={x(i)} y={HEIGHT - 6} textAnchor="middle" className="fill-ink-soft text-[12px]">
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
