import { numberText } from "../text/number-text";

/** The ticks of an axis: its two ends, and what stands in its middle. */
export type Scale = readonly [number, number, number];

/** Of an index, a share. */
export const SCALE_OF_100: Scale = [0, 50, 100];

/** Where a value stands in a drawing of this place and width, over which the scale goes. */
export function placeAt(
  { x, width }: { x: number; width: number },
  value: number,
  [from, , to]: Scale = SCALE_OF_100,
): number {
  return x + (width * (value - from)) / (to - from);
}

/** A tick as it is written, a whole number; of differences, which may be below 0, with its sign. */
export function tickText(tick: number, [from]: Scale): string {
  return numberText(tick, "en", { isSigned: from < 0 });
}
