import type { Instrument, LevelId } from "../instrument/schema";
import { levelOf } from "./levels";

/** An index (0–100, unrounded) with its level, its 90 % band cut to 0–100, and the levels of the band's two ends. */
export interface BandedIndex {
  index: number;
  level: LevelId;
  band: readonly [low: number, high: number];
  bandLevels: readonly [low: LevelId, high: LevelId];
}

/** Index ± zBand × SEM (points), cut to 0–100, with levels (measurement.md §4.4, §4.5). */
export function withBand(levels: Instrument["levels"], index: number, sem: number, zBand: number): BandedIndex {
  const low = Math.max(0, index - zBand * sem);
  const high = Math.min(100, index + zBand * sem);
  return {
    index,
    level: levelOf(levels, index),
    band: [low, high],
    bandLevels: [levelOf(levels, low), levelOf(levels, high)],
  };
}
