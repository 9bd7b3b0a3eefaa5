type Props = {
  /** 0–100. */
  index: number;
  band: readonly [number, number];
  /** Where one level ends and the next begins, 0–100. */
  cuts: readonly number[];
  label: string;
};

const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;
const percent = (value: number) => `${value.toFixed(2)}%`;

/** An index as a point on 0–100 with its band as a bar; thin lines are the borders of the levels. */
export function BandBar({ index, band, cuts, label }: Props) {
  const [low, high] = band;
  return (
    <svg role="img" aria-label={label} width="100%" height={HEIGHT} className="block overflow-visible">
      <rect y={MIDDLE - 4} width="100%" height="8" rx="4" className="fill-line" />
      {cuts.map((cut) => (
        <line
          key={cut}
          x1={percent(cut)}
          x2={percent(cut)}
          y1="4"
          y2={HEIGHT - 4}
          strokeWidth="1.5"
          className="stroke-edge"
        />
      ))}
      <rect
        x={percent(low)}
        width={percent(high - low)}
        y={MIDDLE - 7}
        height="14"
        rx="7"
        fillOpacity="0.35"
        className="fill-accent"
      />
      <circle cx={percent(index)} cy={MIDDLE} r="7.5" strokeWidth="2" className="fill-accent stroke-white" />
    </svg>
  );
}
