import { monthsLater } from "../clock";
import { RETENTION_MONTHS, UNANSWERED_DAYS } from "../policy/privacy";

/** One night erases this part of all responses, in percent, or so many, whichever is more. */
const NIGHT = { sharePct: 5, people: 1_000 } as const;

/**
 * The rule of age: a response begun before this moment has been kept for 24 months by the calendar of Kazakhstan
 * and is erased (measurement.md §6). One begun on 29 February is kept until 1 March.
 */
export function retentionCutoff(now: Date): Date {
  return monthsLater(now, -RETENTION_MONTHS);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Before which a response was begun that is erased: any one, and one that belongs to nobody and holds no answer. */
export type Cutoffs = { any: Date; unanswered: Date };

export function cutoffsAt(now: Date): Cutoffs {
  return { any: retentionCutoff(now), unanswered: new Date(now.getTime() - UNANSWERED_DAYS * DAY_MS) };
}

/** The most responses that a night erases, of `all` that are stored when it begins: whole, and never fewer than 1,000. */
export function mostErasedInANight(all: number): number {
  return Math.max(NIGHT.people, Math.floor((all * NIGHT.sharePct) / 100));
}

/** The nights after which the last of `waiting` responses is gone, of `all` that are stored; 0 where none waits. */
export function nightsToErase(waiting: number, all: number): number {
  let nights = 0;
  for (let [rest, stored] = [waiting, all]; rest > 0; nights += 1) {
    const most = mostErasedInANight(stored);
    rest -= most;
    stored -= most;
  }
  return nights;
}
