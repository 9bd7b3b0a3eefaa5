import { dayAfter, dayOf } from "../clock";

/** How many steps a plan holds at most. */
export const MOST_STEPS = 3;
/** A plan is meant for so many days; its steps are offered dates that divide them. */
const PLAN_DAYS = 90;
/** So many days after the beginning of a plan its dates may lie. */
const LONGEST_DAYS = 365;
/** From this hour of a day on its steps are reminded of, so that no mail goes out at night. */
const REMINDING_HOUR = 9;
/** A date that is so many days past is reminded of no more: the service was down, or reminders were just asked for. */
const LATEST_DAYS = 7;

const HOUR_MS = 60 * 60 * 1000;

/** Days offered for the steps of a plan made at `now`: after 30, 60 and 90 days. */
export function offeredDays(now: Date): readonly string[] {
  return Array.from({ length: MOST_STEPS }, (_, place) => dayAfter(now, ((place + 1) * PLAN_DAYS) / MOST_STEPS));
}

/** The first and the last day that a step of a plan begun at `createdAt` may have. */
export function allowedDays(createdAt: Date): readonly [first: string, last: string] {
  return [dayOf(createdAt), dayAfter(createdAt, LONGEST_DAYS)];
}

/** The days of whose steps `now` is the time to remind, the earliest and the latest. */
export function remindedDays(now: Date): readonly [since: string, until: string] {
  const morning = new Date(now.getTime() - REMINDING_HOUR * HOUR_MS);
  return [dayAfter(morning, -LATEST_DAYS), dayOf(morning)];
}

/** From this day on the statements of a plan begun at `createdAt` can be answered once more. */
export function recheckDay(createdAt: Date): string {
  return dayAfter(createdAt, PLAN_DAYS);
}
