import { setTimeout as wait } from "node:timers/promises";
import { headers } from "next/headers";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Wrong guesses that cost nothing, and how long they are remembered. */
const WINDOW_SECONDS = 15 * 60;
const FREE_PER_ADDRESS = 10;
const FREE_IN_TOTAL = 100;
const STEP_MS = 250;
const LONGEST_WAIT_MS = 5_000;

// It counts and never refuses: a ministry sits behind one address, and nobody may be locked out by a neighbour.
const counter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS });

const TOTAL = "total";

/** Milliseconds to wait after this many wrong guesses from one address, and this many in all. */
export function waitAfter(wrongFromAddress: number, wrongInTotal: number): number {
  const excess = Math.max(wrongFromAddress - FREE_PER_ADDRESS, (wrongInTotal - FREE_IN_TOTAL) / 10, 0);
  return Math.min(excess * STEP_MS, LONGEST_WAIT_MS);
}

async function callerKey(): Promise<string> {
  // The last entry is the one our own proxy has added; those before it are the caller's word.
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return `address:${forwarded ?? "unknown"}`;
}

/** Counts a wrong guess of the caller (a code, a password, an id) and makes them wait if there were many. */
export async function slowDownGuessing(): Promise<void> {
  const address = await counter.consume(await callerKey());
  const total = await counter.consume(TOTAL);
  await wait(waitAfter(address.consumedPoints, total.consumedPoints));
}
