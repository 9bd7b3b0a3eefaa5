/**
 * Cohen's h of two shares (0–1): 2 asin √p1 − 2 asin √p2, from −π to π; 0.2 small, 0.5 medium, 0.8 large
 * (measurement.md §4.9).
 */
export function cohenH(p1: number, p2: number): number {
  return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
}
