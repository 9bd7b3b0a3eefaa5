import { daysLater, yearsLater } from "../clock";
import { freeFrom, type Period } from "./period";

const WEEK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole weeks, in days, that come nearest to so many years from the opening on. */
function weeksOf(opensAt: Date, years: number): number {
  const days = (yearsLater(opensAt, years).getTime() - opensAt.getTime()) / DAY_MS;
  return Math.round(days / WEEK_DAYS) * WEEK_DAYS;
}

/**
 * The times of a campaign for the next year: the same days of the week and hours, as near to the same date as that
 * allows, after `now`, and not before the six months from its close are over.
 */
export function nextYear({ opensAt, closesAt }: Period, now: Date): Period {
  let years = 1;
  while (daysLater(opensAt, weeksOf(opensAt, years)) <= now) years += 1;
  let days = weeksOf(opensAt, years);
  while (daysLater(opensAt, days) < freeFrom(closesAt)) days += WEEK_DAYS;
  return { opensAt: daysLater(opensAt, days), closesAt: daysLater(closesAt, days) };
}
