import { type Instrument, LEVEL_IDS, type LevelId } from "./schema";
import { isAtLeast } from "./is-at-least";

/**
 * The level of an index (0–100): the highest one whose `min` the unrounded index reaches (measurement.md §4.5).
 * @throws RangeError outside 0–100.
 */
export function levelOf(levels: Instrument["levels"], index: number): LevelId {
  if (!(index >= 0 && index <= 100)) throw new RangeError(`${index} is not an index from 0 to 100`);
  const reached = levels.filter((level) => isAtLeast(index, level.min)).sort((a, b) => b.min - a.min);
  const highest = reached[0];
  if (!highest) throw new RangeError(`no level begins at or below ${index}`);
  return highest.id;
}

/** The levels from that of one index to that of another, not smaller one, the lowest first (measurement.md §4.5). */
export function levelsBetween(levels: Instrument["levels"], low: number, high: number): readonly LevelId[] {
  const place = (index: number) => LEVEL_IDS.indexOf(levelOf(levels, index));
  return LEVEL_IDS.slice(place(low), place(high) + 1);
}
