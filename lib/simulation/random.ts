/** Numbers that look random and are the same in every run. */
export type Random = {
  /** At least 0, less than 1. */
  number: () => number;
  /** Of the standard normal distribution. */
  normal: () => number;
  isTrue: (probability: number) => boolean;
  /** One of `entries`, each as likely as its weight says. */
  pick: <T>(entries: readonly (readonly [T, number])[]) => T;
  /** The entries in another order. */
  shuffle: <T>(entries: readonly T[]) => T[];
};

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough to draw people. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pickFrom<T>(entries: readonly (readonly [T, number])[], number: () => number): T {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = number() * total;
  const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
  if (!found) throw new Error("There is nothing to pick from.");
  return found[0];
}

/** A source of such numbers; the same seed gives the same ones. */
export function randomFrom(seed: number): Random {
  const number = mulberry32(seed);
  return {
    number,
    // Box and Muller (1958); 1 - number() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
    isTrue: (probability) => number() < probability,
    pick: (entries) => pickFrom(entries, number),
    shuffle: (entries) =>
      entries
        .map((entry) => ({ entry, place: number() }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry),
  };
}
