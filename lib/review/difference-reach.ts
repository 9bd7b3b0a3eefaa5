/** A picture of differences ends at whole tens. */
const AXIS_STEP = 10;

/** How far a picture of differences reaches on either side of none, in points, so that it holds all their intervals. */
export function differenceReach(differences: readonly { low: number; high: number }[]): number {
  const widest = Math.max(0, ...differences.flatMap(({ low, high }) => [-low, high]));
  return Math.max(AXIS_STEP, AXIS_STEP * Math.ceil(widest / AXIS_STEP));
}
