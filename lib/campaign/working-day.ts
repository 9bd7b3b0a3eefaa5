import { daysLater, dayOf } from "../clock";

/**
 * Public holidays of Kazakhstan that have the same date each year, as month and day: the law "On holidays" (267-II of
 * 13 December 2001) and the Labour Code for 7 January. Kurban Ait moves, and which days off are
 * transferred the government decides for each year: neither is known here.
 */
const FIXED_HOLIDAYS: readonly string[] = [
  ...["01-01", "01-02", "01-07", "03-08", "03-21", "03-22", "03-23"],
  ...["05-01", "05-07", "05-09", "07-06", "08-30", "10-25", "12-16"],
];

/** Whether a time lies on a day of work in Kazakhstan, as far as that is known years ahead. */
export function isWorkingDay(time: Date): boolean {
  const day = dayOf(time);
  const dayOfWeek = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !FIXED_HOLIDAYS.includes(day.slice("2027-".length));
}

/** The same hour on the first working day from that of `time` on. */
export function onWorkingDay(time: Date): Date {
  let day = time;
  while (!isWorkingDay(day)) day = daysLater(day, 1);
  return day;
}
