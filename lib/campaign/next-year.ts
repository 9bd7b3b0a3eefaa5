import { daysLater, yearsLater } from "../clock";
import { freeFrom, type Period } from "./period";
import { onWorkingDay } from "./working-day";

const WEEK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole weeks, in days, that come nearest to so many years from the opening on. */
function weeksOf(opensAt: Date, years: number): number {
  const days = (yearsLater(opensAt, years).getTime() - opensAt.getTime()) / DAY_MS;
  return Math.round(days / WEEK_DAYS) * WEEK_DAYS;
}

/** A close on a working day, and after the opening, which may have been put off more. */
function closeAfter(opensAt: Date, wanted: Date): Date {
  let closesAt = onWorkingDay(wanted);
  while (closesAt <= opensAt) closesAt = onWorkingDay(daysLater(closesAt, 1));
  return closesAt;
}

/**
 * The times of a campaign for the next year: the same days of the week and hours, as near to the same date as that
 * allows, after `now`, and not before the six months from its close are over; what falls on a weekend or on a public
 * holiday with a fixed date is put off to the next working day.
 */
export function nextYear({ opensAt, closesAt }: Period, now: Date): Period {
  let years = 1;
  while (daysLater(opensAt, weeksOf(opensAt, years)) <= now) years += 1;
  let days = weeksOf(opensAt, years);
  while (daysLater(opensAt, days) < freeFrom(closesAt)) days += WEEK_DAYS;
  const opens = onWorkingDay(daysLater(opensAt, days));
  return { opensAt: opens, closesAt: closeAfter(opens, daysLater(closesAt, days)) };
}
