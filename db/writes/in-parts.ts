import type { Write } from "../write";

/** Rows of one insert: fewer statements, and none with more values than the databases take. */
const ROWS = 500;

/** The writes of many rows, some hundreds at a time. */
export function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Write): Write[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => write(rows.slice(i * ROWS, (i + 1) * ROWS)));
}
