const MINUTE_MS = 60_000;
/** What was not sent is made up for by so much at once: as long as the worker may look elsewhere. */
const BURST_MS = 2_000;

/** How fast mails go out: how many may now, and that some have. */
export type Pace = { allowed: (now: Date) => number; note: (sent: number) => void };

/**
 * About `perMinute` mails in each minute, spread evenly; any number where it is null. It is kept in memory: a worker that
 * starts anew begins with what two seconds allow.
 */
export function paceOf(perMinute: number | null): Pace {
  if (perMinute === null) return { allowed: () => Infinity, note: () => undefined };
  const most = Math.max(1, (perMinute * BURST_MS) / MINUTE_MS);
  let left = most;
  let seenAt = -Infinity;
  return {
    allowed: (now) => {
      const passedMs = Math.max(0, now.getTime() - seenAt);
      left = Math.min(most, left + (perMinute * passedMs) / MINUTE_MS);
      seenAt = now.getTime();
      return Math.floor(left);
    },
    note: (sent) => {
      left -= sent;
    },
  };
}
