import { COUNTED_FROM } from "../policy/enough-invited";

/**
 * What is shown of the events that name nobody: those that one person causes about once. Of others, such as saved
 * answers or mails sent, even a rounded number would speak of few.
 */
export const SHOWN_COUNTS = [
  "response-started",
  "response-submitted",
  "response-claimed",
  "response-deleted",
  "passwords-set",
] as const;
export type ShownCount = (typeof SHOWN_COUNTS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_OF_WEEK = 7;

const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The Monday of a day's week, both as 2026-11-24. */
export function weekOf(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(ms).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  return dayAt(ms - sinceMonday * DAY_MS);
}

/** What happened on a day in a campaign, exactly; an empty `campaignId` is outside any. */
export type DayCount = { kind: string; day: string; campaignId: string; count: number };
/** The same in the week that begins on a Monday. */
export type WeekCount = { kind: ShownCount; week: string; campaignId: string; count: number };

const isShown = (kind: string): kind is ShownCount => (SHOWN_COUNTS as readonly string[]).includes(kind);

/**
 * Counts by week, the latest first. Left out are the week of `today`, so that nobody subtracts yesterday's count from
 * today's, and what happened less often than the board's minimum: it would tell who takes part (architecture.md,
 * "While a campaign runs, and after").
 */
export function weeklyCounts(days: readonly DayCount[], today: string): WeekCount[] {
  const weeks = new Map<string, WeekCount>();
  for (const { kind, day, campaignId, count } of days) {
    const week = weekOf(day);
    if (!isShown(kind) || week >= weekOf(today)) continue;
    const key = `${week} ${kind} ${campaignId}`;
    weeks.set(key, { kind, week, campaignId, count: (weeks.get(key)?.count ?? 0) + count });
  }
  return [...weeks.values()]
    .filter(({ count }) => count >= COUNTED_FROM)
    .sort((a, b) => b.week.localeCompare(a.week) || a.kind.localeCompare(b.kind));
}
