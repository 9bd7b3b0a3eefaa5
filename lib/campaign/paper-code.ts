import { CODE_ALPHABET } from "../response/recovery-code";

/** Signs of a code on paper: 50 bits, which nobody finds by the guesses that are let through. */
export const PAPER_CODE_LENGTH = 10;
const GROUP_LENGTH = 5;

/** Codes that are printed at a time; more are made unit by unit. */
export const MOST_CODES = 1_000;

/** A code as it is printed, such as "7K3MQ-9ZT0H"; `bytes` are random, at least as many as it has signs. */
export function paperCodeFrom(bytes: Iterable<number>): string {
  const signs = [...bytes].slice(0, PAPER_CODE_LENGTH).map((byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length));
  if (signs.length < PAPER_CODE_LENGTH) throw new Error("A code was to be made of too few bytes.");
  return `${signs.slice(0, GROUP_LENGTH).join("")}-${signs.slice(GROUP_LENGTH).join("")}`;
}
