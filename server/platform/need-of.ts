import type { Need } from "@/lib/access/routes";

/**
 * What the table says of a row, if it is one of the needs that a guard knows. It throws otherwise, when the module is
 * read, and so when the pages are built: a build does not look at types.
 */
export function needOf<N extends Need>(table: Readonly<Record<string, Need>>, row: string, needs: readonly N[]): N {
  const asked = table[row];
  const need = needs.find((each) => each === asked);
  if (need !== undefined) return need;
  throw new Error(`lib/access/routes.ts says "${asked ?? "nothing"}" of ${row}; its guard is for ${needs.join(", ")}.`);
}
