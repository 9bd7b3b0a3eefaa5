/** Times of one kind of request, in milliseconds. */
export type Times = { count: number; mean: number; p50: number; p95: number; p99: number; most: number };

/** The value below which `share` of the sorted values lie (nearest rank); 0 where there are none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function timesOf(values: readonly number[]): Times {
  const sorted = Float64Array.from(values).sort();
  const mean = sorted.length === 0 ? 0 : sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const at = (share: number) => quantile(sorted, share);
  return { count: sorted.length, mean, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

/** Of an even number of values the mean of the two in the middle; 0 where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
