import type { Clusters, CountSums, GroupColumns, NumberSums, UnitColumns } from "./figures";

const alone = (n: number, sums: readonly number[]): Clusters => ({
  groups: 1,
  sizesSquared: n ** 2,
  largest: n,
  between: sums.reduce((total, sum) => total + sum ** 2, 0) / n,
});

const joinClusters = (a: Clusters, b: Clusters): Clusters => ({
  groups: a.groups + b.groups,
  sizesSquared: a.sizesSquared + b.sizesSquared,
  largest: Math.max(a.largest, b.largest),
  between: a.between + b.between,
});

const joinNumbers = (a: NumberSums & Clusters, b: NumberSums & Clusters) => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  ...joinClusters(a, b),
});

function joinCounts(a: CountSums & Clusters, b: CountSums & Clusters) {
  const options = [...new Set([...Object.keys(a.counts), ...Object.keys(b.counts)])].sort();
  const counts = Object.fromEntries(options.map((id) => [id, (a.counts[id] ?? 0) + (b.counts[id] ?? 0)]));
  return { n: a.n + b.n, counts, ...joinClusters(a, b) };
}

/** Sums that hold nothing yet. */
export const NO_COLUMNS: UnitColumns = { numbers: {}, counts: {} };

/** The columns of one group as sums over groups. */
export function columnsOfGroup({ numbers, counts }: GroupColumns): UnitColumns {
  return {
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([id, sums]) => [id, { ...sums, ...alone(sums.n, [sums.sum]) }]),
    ),
    counts: Object.fromEntries(
      Object.entries(counts).map(([id, sums]) => [id, { ...sums, ...alone(sums.n, Object.values(sums.counts)) }]),
    ),
  };
}

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
