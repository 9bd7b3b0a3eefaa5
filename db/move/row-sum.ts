import { createHash } from "node:crypto";
import { textOf, type Value } from "./stored-value";

/** How many rows a table has, and a sum of their SHA-256 that does not depend on their order. */
export type RowSum = { rows: number; sum: string };

const BITS = 128;

/** Adds rows up as they go by. */
export function rowSum(): { add: (rows: readonly (readonly Value[])[]) => void; total: () => RowSum } {
  let rows = 0;
  let sum = 0n;
  return {
    add: (more) => {
      for (const row of more) {
        const hash = createHash("sha256")
          .update(textOf(row))
          .digest("hex")
          .slice(0, BITS / 4);
        sum = BigInt.asUintN(BITS, sum + BigInt(`0x${hash}`));
        rows += 1;
      }
    },
    total: () => ({ rows, sum: sum.toString(16).padStart(BITS / 4, "0") }),
  };
}
