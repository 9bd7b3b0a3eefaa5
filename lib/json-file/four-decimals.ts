/** A JSON value, pretty-printed, with numbers to at most four decimals: the precision of the worked examples. */
export function fourDecimalJson(value: unknown): string {
  const round = (_key: string, entry: unknown) => (typeof entry === "number" ? Number(entry.toFixed(4)) : entry);
  return JSON.stringify(value, round, 2);
}
