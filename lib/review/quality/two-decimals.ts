/** Coefficients are shown with two decimals (architecture.md, "What is shown"). */
export function twoDecimals(value: number): number {
  return rounded(value, 100);
}

/** Means of items, and obstacles per person, are shown with one decimal (architecture.md, "What is shown"). */
export function oneDecimal(value: number): number {
  return rounded(value, 10);
}

// Adding 0 turns −0, which a page would print with its sign, into 0.
const rounded = (value: number, steps: number) => Math.round(value * steps) / steps + 0;
