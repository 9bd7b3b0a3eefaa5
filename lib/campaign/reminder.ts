import { tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { set } from "date-fns/set";
import { HOME_ZONE } from "../clock";

/** When people in Kazakhstan are at work and have not yet begun something else. */
const REMINDING_HOUR = 9;
const DAY_MS = 24 * 60 * 60 * 1000;

const home = { in: tz(HOME_ZONE) };

type ReminderTimes = { opensAt: Date; closesAt: Date; reminderDays: readonly number[] };

/** Nine o'clock in Kazakhstan, some days before the day of the close. */
function reminderTime(closesAt: Date, days: number): Date {
  const day = addDays(closesAt, -days, home);
  return new Date(set(day, { hours: REMINDING_HOUR, minutes: 0, seconds: 0, milliseconds: 0 }, home).getTime());
}

/**
 * The latest reminder that is due at `now`, as its day since 1970; null when none is. Earlier ones that were missed
 * are not made up for, and none comes within a day of the opening, when the invitation itself has just arrived.
 * It is the day that tells reminders apart, so that a campaign put off reminds anew before its new close.
 */
export function dueReminderDay({ opensAt, closesAt, reminderDays }: ReminderTimes, now: Date): number | null {
  const due = reminderDays
    .map((days) => reminderTime(closesAt, days).getTime())
    .filter((time) => time <= now.getTime() && time >= opensAt.getTime() + DAY_MS);
  return due.length === 0 || now >= closesAt ? null : Math.floor(Math.max(...due) / DAY_MS);
}
