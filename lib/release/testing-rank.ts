/** Exact linear algebra over a prime field, for tests: products of two elements stay whole in a double. */
export const PRIME = 67_108_859;

const reduced = (value: number) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let result = 1;
  let square = reduced(value);
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** An element of the field for a fraction. */
export function fieldElement(numerator: number, denominator = 1): number {
  return (reduced(numerator) * inverse(denominator)) % PRIME;
}

const at = (row: Float64Array, column: number) => row[column] ?? 0;

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < from.length; i += 1) {
    const value = at(row, i);
    if (value !== 0) from[i] = (at(from, i) + (PRIME - times) * value) % PRIME;
  }
}

/** A basis of the rows in reduced form: each row has a 1 in its pivot column, where the others have 0. */
export function reducedBasis(rows: readonly Float64Array[]): { row: Float64Array; pivot: number }[] {
  const basis: { row: Float64Array; pivot: number }[] = [];
  for (const given of rows) {
    const row = Float64Array.from(given, reduced);
    for (const each of basis) subtract(row, each.row, at(row, each.pivot));
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const factor = inverse(at(row, pivot));
    for (let i = 0; i < row.length; i += 1) row[i] = (at(row, i) * factor) % PRIME;
    for (const each of basis) subtract(each.row, row, at(each.row, pivot));
    basis.push({ row, pivot });
  }
  return basis;
}

/**
 * By how much the rank falls without some columns. Rows of the basis with their pivot in another column stay
 * independent whatever is taken away, so only the others are looked at.
 */
export function rankLost(basis: ReturnType<typeof reducedBasis>, isRemoved: (column: number) => boolean): number {
  const open = basis.filter(({ pivot }) => isRemoved(pivot)).map(({ row }) => row);
  if (open.length === 0) return 0;
  const left = open.map((row) => row.map((value, column) => (isRemoved(column) ? 0 : value)));
  return open.length - reducedBasis(left).length;
}
