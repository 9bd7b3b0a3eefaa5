type Props = {
  /** 0–100, in whole points. */
  value: number;
  low: number;
  high: number;
  /** Where one level ends and the next begins. */
  cuts: readonly number[];
};

const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
const percent = (points: number) => `${points.toFixed(2)}%`;

/** A mean as a point on 0–100, its 95 % interval as a bar. The numbers stand beside it. */
export function MeanInterval({ value, low, high, cuts }: Props) {
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <line x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-line" />
      {[0, ...cuts, 100].map((cut) => (
        <line key={cut} x1={percent(cut)} x2={percent(cut)} y1="1" y2={HEIGHT - 1} className="stroke-edge" />
      ))}
      <rect
        x={percent(low)}
        width={percent(Math.max(0.6, high - low))}
        y={MIDDLE - 5}
        height="10"
        rx="2"
        fillOpacity="0.4"
        className="fill-accent"
      />
      <circle cx={percent(value)} cy={MIDDLE} r="5.5" strokeWidth="1.5" className="fill-accent stroke-white" />
    </svg>
  );
}
