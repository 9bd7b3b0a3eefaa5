import { tz } from "@date-fns/tz";
// One by one: the whole library takes seconds to load, in each command and process.
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addYears } from "date-fns/addYears";
import { format } from "date-fns/format";
import { isValid } from "date-fns/isValid";
import { parse } from "date-fns/parse";
import { set } from "date-fns/set";
import { startOfISOWeek } from "date-fns/startOfISOWeek";

/** Where times are entered and days are counted, whatever the zone of the server or the reader. */
export const HOME_ZONE = "Asia/Almaty";
/** The hour of the morning whose state the participation board shows. */
const COUNTING_HOUR = 6;

const home = { in: tz(HOME_ZONE) };
const INPUT_FORMAT = "yyyy-MM-dd'T'HH:mm";
const DAY_FORMAT = "yyyy-MM-dd";
const INPUT_SHAPE = /^20\d\d-\d\d-\d\d[T ]\d\d:\d\d$/;

/** What a field for date and time holds ("2026-12-01T09:00", in Kazakhstan), as a time; null where it is none. */
export function parseTimeInput(input: string): Date | null {
  if (!INPUT_SHAPE.test(input)) return null;
  const parsed = parse(input.replace(" ", "T"), INPUT_FORMAT, new Date(0), home);
  return isValid(parsed) ? new Date(parsed.getTime()) : null;
}

/** A time as a field for date and time shows it. */
export function toTimeInput(time: Date): string {
  return format(time, INPUT_FORMAT, home);
}

/** The day in Kazakhstan, as 2026-11-24. */
export function dayOf(time: Date): string {
  return format(time, DAY_FORMAT, home);
}

/** Whether a text is a day of the calendar, as 2026-11-24. */
export function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && isValid(parse(text, DAY_FORMAT, new Date(0), home));
}

/** The day in Kazakhstan so many days after that of a time. */
export function dayAfter(time: Date, days: number): string {
  return format(addDays(time, days, home), DAY_FORMAT, home);
}

/** The Monday of the week in Kazakhstan, as 2026-11-23. */
export function weekStart(time: Date): string {
  return format(startOfISOWeek(time, home), DAY_FORMAT, home);
}

/** The same hour some months later by the calendar of Kazakhstan: 31 August and six months is 28 or 29 February. */
export function monthsLater(time: Date, months: number): Date {
  return new Date(addMonths(time, months, home).getTime());
}

/** The same hour so many days later. */
export function daysLater(time: Date, days: number): Date {
  return new Date(addDays(time, days, home).getTime());
}

/** The same hour of the same day so many years later; of 29 February, that of the 28th. */
export function yearsLater(time: Date, years: number): Date {
  return new Date(addYears(time, years, home).getTime());
}

const hourOn = (time: Date, hours: number) =>
  new Date(set(time, { hours, minutes: 0, seconds: 0, milliseconds: 0 }, home).getTime());

/** The latest morning count that is due at `now`: six o'clock today, or yesterday's before that. */
export function lastCountingTime(now: Date): Date {
  const today = hourOn(now, COUNTING_HOUR);
  return today <= now ? today : hourOn(new Date(addDays(now, -1, home).getTime()), COUNTING_HOUR);
}

/** The first morning count after a time. */
export function nextCountingTime(time: Date): Date {
  return hourOn(daysLater(lastCountingTime(time), 1), COUNTING_HOUR);
}

/** What opens later than the first hour is counted on its first day no more: too few have had time to answer. */
const FIRST_DAY = { opensUntilHour: 14, countingHour: 17 };

/**
 * When a campaign that opens at `opensAt` is counted on its first day: at 17:00, so that its manager sees that day that it
 * works. Null where it opens after 14:00, and where the morning's count comes after the opening anyway.
 */
export function firstDayCount(opensAt: Date): Date | null {
  const isInTime = opensAt > hourOn(opensAt, COUNTING_HOUR) && opensAt <= hourOn(opensAt, FIRST_DAY.opensUntilHour);
  return isInTime ? hourOn(opensAt, FIRST_DAY.countingHour) : null;
}

/** Days that a new campaign is offered. */
const SUGGESTED_DAYS = 14;
const SUGGESTED_HOUR = 9;

/** Times offered for a new campaign: two weeks from nine o'clock tomorrow. */
export function suggestedPeriod(now: Date): { opensAt: Date; closesAt: Date } {
  const nine = set(addDays(now, 1, home), { hours: SUGGESTED_HOUR, minutes: 0, seconds: 0, milliseconds: 0 }, home);
  return { opensAt: new Date(nine.getTime()), closesAt: new Date(addDays(nine, SUGGESTED_DAYS, home).getTime()) };
}
