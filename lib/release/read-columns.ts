import type { ReadColumns, UnitColumns } from "./figures";

/** Sums as they are read to be shown: with the number of people of which three in each group are left open. */
export function readColumns({ numbers, counts }: UnitColumns): ReadColumns {
  const read = <Sums extends { n: number }>(columns: Readonly<Record<string, Sums>>) =>
    Object.fromEntries(Object.entries(columns).map(([id, sums]) => [id, { ...sums, clampedN: sums.n }]));
  return { numbers: read(numbers), counts: read(counts) };
}
