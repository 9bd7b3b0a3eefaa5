const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type TimeLeft = { unit: "days" | "hours" | "minutes"; count: number };

/** What is left until `end`, in the largest whole unit; 0 minutes in the last minute and afterwards. */
export function timeLeft(end: Date, now: Date): TimeLeft {
  const ms = Math.max(end.getTime() - now.getTime(), 0);
  if (ms >= DAY_MS) return { unit: "days", count: Math.floor(ms / DAY_MS) };
  if (ms >= HOUR_MS) return { unit: "hours", count: Math.floor(ms / HOUR_MS) };
  return { unit: "minutes", count: Math.floor(ms / MINUTE_MS) };
}
