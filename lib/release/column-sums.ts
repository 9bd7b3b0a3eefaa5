import type { CountSums, NumberSums, Summed, UnitColumns } from "./figures";

const joinSummed = (a: Summed, b: Summed): Summed => ({
  groups: a.groups + b.groups,
  sizesSquared: a.sizesSquared + b.sizesSquared,
  largest: Math.max(a.largest, b.largest),
  between: a.between + b.between,
  clampedN: a.clampedN + b.clampedN,
});

const joinNumbers = (a: NumberSums & Summed, b: NumberSums & Summed) => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  ...joinSummed(a, b),
});

function joinCounts(a: CountSums & Summed, b: CountSums & Summed) {
  const options = [...new Set([...Object.keys(a.counts), ...Object.keys(b.counts)])].sort();
  const counts = Object.fromEntries(options.map((id) => [id, (a.counts[id] ?? 0) + (b.counts[id] ?? 0)]));
  return { n: a.n + b.n, counts, ...joinSummed(a, b) };
}

/** Sums that hold nothing yet. */
export const NO_COLUMNS: UnitColumns = { numbers: {}, counts: {} };

function joinById<Sums>(
  a: Readonly<Record<string, Sums>>,
  b: Readonly<Record<string, Sums>>,
  join: (a: Sums, b: Sums) => Sums,
): Record<string, Sums> {
  const joined: Record<string, Sums> = { ...a };
  for (const [id, sums] of Object.entries(b)) {
    const other = joined[id];
    joined[id] = other === undefined ? sums : join(other, sums);
  }
  return joined;
}

/** Two sums over groups as one, column by column. */
export function joinColumns(a: UnitColumns, b: UnitColumns): UnitColumns {
  return {
    numbers: joinById(a.numbers, b.numbers, joinNumbers),
    counts: joinById(a.counts, b.counts, joinCounts),
  };
}
