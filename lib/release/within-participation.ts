import type { ShownParticipation } from "../campaign/participation-rate";
import type { StoredUnitFigures, Summed } from "./figures";

function withAtMost<Sums extends Summed>(columns: Readonly<Record<string, Sums>>, most: number): Record<string, Sums> {
  const capped = Object.entries(columns).map(([id, sums]) => [
    id,
    { ...sums, clampedN: Math.min(sums.clampedN, most) },
  ]);
  // The cast: nothing was changed but a number that stays one.
  return Object.fromEntries(capped) as Record<string, Sums>;
}

/**
 * A unit's figures, with no more people than its board tells took part: a table whose groups are larger leaves fewer
 * people open, and of two units in one of its groups the difference would say that everybody answered (architecture.md,
 * "What is shown"). Not where answers came without an invitation, or where the board tells of fewer people than the table
 * covers; `board`: undefined where too few were invited for one.
 */
export function withinParticipation(
  figures: StoredUnitFigures,
  board: ShownParticipation | undefined,
): StoredUnitFigures {
  if (board === undefined || figures.hasImported || board.invited < figures.covered) return figures;
  const { numbers, counts } = figures.columns;
  const columns = { numbers: withAtMost(numbers, board.answered), counts: withAtMost(counts, board.answered) };
  return { ...figures, columns };
}
