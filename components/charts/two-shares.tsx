type Share = { value: number; low: number; high: number };
type Props = {
  here: Share;
  national: Share;
  /** The share at the right edge, in percent. */
  maxPct: number;
};

const HERE_Y = 8;
const NATIONAL_Y = 22;
const HEIGHT = 30;

/** The sign of this unit's share: a filled circle. */
export function HereMark({ x, y }: { x: string | number; y: number }) {
  return <circle cx={x} cy={y} r="5.5" className="fill-accent" />;
}

/** The sign of the national share: a hollow square, so that the two differ without colour. */
export function NationalMark({ x, y }: { x: string | number; y: number }) {
  // A share of the width has no sum with points, so the square is moved by itself.
  return (
    <rect
      x={x}
      y={y - 5}
      width="10"
      height="10"
      strokeWidth="2"
      transform="translate(-5)"
      className="fill-white stroke-ink"
    />
  );
}

/** The share of a unit above the national one, each with its 95 % interval. The numbers stand beside it. */
export function TwoShares({ here, national, maxPct }: Props) {
  const percent = (share: number) => `${((100 * Math.min(share, maxPct)) / maxPct).toFixed(2)}%`;
  const line = ({ low, high }: Share, y: number) => ({ x1: percent(low), x2: percent(high), y1: y, y2: y });
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <line x1="0" x2="0" y1="0" y2={HEIGHT} className="stroke-edge" />
      <line x2="100%" y1={HERE_Y} y2={HERE_Y} className="stroke-line" />
      <line x2="100%" y1={NATIONAL_Y} y2={NATIONAL_Y} className="stroke-line" />
      <line {...line(here, HERE_Y)} strokeWidth="4" strokeOpacity="0.5" className="stroke-accent" />
      <line {...line(national, NATIONAL_Y)} strokeWidth="2" className="stroke-ink" />
      <HereMark x={percent(here.value)} y={HERE_Y} />
      <NationalMark x={percent(national.value)} y={NATIONAL_Y} />
    </svg>
  );
}
