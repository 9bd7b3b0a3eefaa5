import type { Instrument, LevelId } from "../instrument/schema";
import { levelOf, levelsBetween } from "../instrument/levels";

/** An index (0–100, unrounded) with its level, its 90 % band cut to 0–100, and the levels that the band reaches. */
export interface BandedIndex {
  index: number;
  level: LevelId;
  band: readonly [low: number, high: number];
  /** The lowest first: one, or as many as there are. */
  bandLevels: readonly LevelId[];
}

/** Index ± zBand × SEM (points), cut to 0–100, with levels (measurement.md §4.4, §4.5). */
export function withBand(levels: Instrument["levels"], index: number, sem: number, zBand: number): BandedIndex {
  const low = Math.max(0, index - zBand * sem);
  const high = Math.min(100, index + zBand * sem);
  return {
    index,
    level: levelOf(levels, index),
    band: [low, high],
    bandLevels: levelsBetween(levels, low, high),
  };
}
