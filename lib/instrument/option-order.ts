import { shuffle } from "./shuffle";

/**
 * The orders of four options: two Williams designs (Williams 1949, doi:10.1071/CH9490149). In each of them every option
 * stands in each place once, and follows each other one once.
 */
const ORDERS = [
  [0, 1, 3, 2],
  [1, 2, 0, 3],
  [2, 3, 1, 0],
  [3, 0, 2, 1],
  [0, 3, 1, 2],
  [1, 0, 2, 3],
  [2, 1, 3, 0],
  [3, 2, 0, 1],
] as const;

/** The seeds that new responses draw from, each as likely as the others: one for each order. */
export const ORDER_SEEDS: readonly number[] = ORDERS.map((_, index) => -1 - index);

/** Where a scenario begins in the list of orders, so that one response does not have all of them in the same one. */
const startOf = (salt: string) => [...salt].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

/**
 * The options of a scenario in the order that the response has for it, the same every time (measurement.md §3.2).
 * Negative seeds name one of eight balanced orders; `salt`, the scenario's id, decides which. Earlier responses have
 * seeds from 0 on, and their own shuffle.
 */
export function inOrder<T>(options: readonly T[], seed: number, salt: string): T[] {
  const order = seed < 0 && options.length === 4 ? ORDERS[(startOf(salt) - 1 - seed) % ORDERS.length] : undefined;
  return order === undefined ? shuffle(options, seed, salt) : order.flatMap((place) => options.slice(place, place + 1));
}
