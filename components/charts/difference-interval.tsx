type Props = {
  /** In points; the axis reaches as far on either side. */
  value: number;
  low: number;
  high: number;
  reach: number;
};

const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;

/** A difference as a point and its interval as a bar, with a line at no difference. The numbers stand beside it. */
export function DifferenceInterval({ value, low, high, reach }: Props) {
  const percent = (points: number) => `${((100 * points) / (2 * reach)).toFixed(2)}%`;
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <line x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-line" />
      <rect
        x={percent(reach + low)}
        width={percent(high - low)}
        y={MIDDLE - 5}
        height="10"
        rx="2"
        fillOpacity="0.4"
        className="fill-accent"
      />
      <line x1="50%" x2="50%" y2={HEIGHT} className="stroke-ink" />
      <circle cx={percent(reach + value)} cy={MIDDLE} r="5.5" strokeWidth="1.5" className="fill-accent stroke-white" />
    </svg>
  );
}
