import type { ReadingLimits } from "../reading-limits";

/** Why nothing is read from an XLSX file; those about a limit with the limit that it exceeds. */
type Refusal =
  | { reason: "not-a-table" | "no-sheet"; limit: null }
  | { reason: "too-large" | "too-many-rows" | "too-many-columns" | "too-many-filled-cells"; limit: number }
  | { reason: "cell-too-long"; limit: number };

/** Ends the reading of a file from within its parsers; `readXlsx` gives it back as a value. */
export class RefusedFile extends Error {
  constructor(readonly refusal: Refusal) {
    super(`The file is refused: ${refusal.reason}.`);
  }
}

/** What no spreadsheet program would open, or not without repairing it. */
export const damaged = () => new RefusedFile({ reason: "not-a-table", limit: null });

export const tooLarge = ({ MAX_UNPACKED_BYTES }: ReadingLimits) =>
  new RefusedFile({ reason: "too-large", limit: MAX_UNPACKED_BYTES });

export const cellTooLong = ({ MAX_CELL_CHARACTERS }: ReadingLimits) =>
  new RefusedFile({ reason: "cell-too-long", limit: MAX_CELL_CHARACTERS });
