/** Mulberry32: a small generator whose sequence depends on the seed alone. Returns numbers in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The entries in an order that `seed` (a 32-bit integer) and `salt` decide: the same every time, for each
 * response and scenario another one. Fisher–Yates; an empty list stays empty.
 */
export function shuffle<T>(entries: readonly T[], seed: number, salt: string): T[] {
  const salted = [...salt].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), seed);
  const random = seededRandom(salted);
  const rest = [...entries];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return shuffled;
}
