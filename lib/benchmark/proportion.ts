/** `x` of `n` people: whole numbers, 0 <= x <= n, n >= 1. */
export interface Proportion {
  x: number;
  n: number;
}

/** Makes a proportion. @throws RangeError unless the counts are whole, 0 <= x <= n and n >= 1. */
export function proportion(x: number, n: number): Proportion {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || n < 1 || x > n)
    throw new RangeError(`${x} of ${n} is not a proportion`);
  return { x, n };
}

/** x / n, from 0 to 1. */
export function shareOf({ x, n }: Proportion): number {
  return x / n;
}
