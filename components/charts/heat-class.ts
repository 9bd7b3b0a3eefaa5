/** Steps of the heat scale, from light to dark, with the points 0–100 that each stands for. */
export const HEAT_STEPS = Array.from({ length: 10 }, (_, step) => ({
  className: `heat-${String(step + 1)}`,
  from: 10 * step,
  to: step === 9 ? 100 : 10 * step + 9,
}));

/** The class of an index in whole points, 0–100: the scale is absolute, the same in every table. */
export function heatClass(points: number): string {
  return HEAT_STEPS.find(({ to }) => points <= to)?.className ?? "";
}
