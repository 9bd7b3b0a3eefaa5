const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A clock is set back by less when it is put right; more is a clock that has lost the time. */
export const BEHIND_MS = HOUR_MS;
/** The longest that a service is switched off without anybody asking whether the clock is right: long holidays. */
export const AHEAD_DAYS = 7;

/** Why a clock is not believed. */
export type ClockRefusal = "clock-behind" | "clock-ahead";

/**
 * Whether the clock that says `now` is believed, where `seenAt` is the latest time seen so far: null, or why not. A
 * believed one is at most an hour behind it and at most seven days ahead.
 */
export function refusalOf(now: Date, seenAt: Date): ClockRefusal | null {
  const ahead = now.getTime() - seenAt.getTime();
  if (ahead < -BEHIND_MS) return "clock-behind";
  return ahead > AHEAD_DAYS * DAY_MS ? "clock-ahead" : null;
}

/** The same of two clocks that are read at once, ours and the database's: more than an hour apart, neither is believed. */
export function disagreementOf(now: Date, databaseNow: Date): ClockRefusal | null {
  const ahead = now.getTime() - databaseNow.getTime();
  if (Math.abs(ahead) <= BEHIND_MS) return null;
  return ahead < 0 ? "clock-behind" : "clock-ahead";
}
