import type { ShownPeople } from "@/lib/policy/shown-people";

type Props = {
  title: string;
  /** In the order of days. */
  points: readonly { day: string; people: ShownPeople }[];
  /** The upper end: people invited. */
  most: number;
  firstLabel: string;
  lastLabel: string;
};

const WIDTH = 440;
const HEIGHT = 180;
const LEFT = 44;
const BOTTOM = 28;
const TOP = 10;
const QUARTERS = [0, 1, 2, 3, 4];

/** A number of people over the days, a point for each day, between none and all invited. Its table stands beside it. */
export function DayChart({ title, points, most, firstLabel, lastLabel }: Props) {
  const x = (place: number) =>
    points.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + 8 + (place * (WIDTH - LEFT - 16)) / (points.length - 1);
  const y = (people: number) => TOP + ((most - people) * (HEIGHT - TOP - BOTTOM)) / most;
  const last = points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={title}
      className="block w-full max-w-[40rem]"
    >
      {QUARTERS.map((quarter) => (
        <line
          key={quarter}
          x1={LEFT}
          x2={WIDTH}
          y1={y((quarter * most) / 4)}
          y2={y((quarter * most) / 4)}
          className="stroke-line"
        />
      ))}
      {[0, most].map((people) => (
        <text key={people} x={LEFT - 8} y={y(people) + 5} textAnchor="end" className="fill-ink-soft text-[14px]">
          {people}
        </text>
      ))}
      <polyline
        points={points.map(({ people }, place) => `${String(x(place))},${String(y(people))}`).join(" ")}
        fill="none"
        strokeWidth="2.5"
        className="stroke-accent"
      />
      {points.map(({ day, people }, place) => (
        <circle key={day} cx={x(place)} cy={y(people)} r="3.5" className="fill-accent" />
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
