import { monthsLater } from "../clock";
import { MONTHS_BETWEEN_CAMPAIGNS } from "../policy/privacy";

/** From when to when a campaign is open, or is to be. */
export type Period = { opensAt: Date; closesAt: Date };

/**
 * A confirmed campaign, and one of the units that take part in it. What is promised is kept by persons; units are
 * looked at so that two managers do not plan for the same people, of whom the second would invite nobody.
 */
export type TakenUnit = Period & { unitId: string };

/** When the people and units of a campaign that closes at `closesAt` may take part again. */
export function freeFrom(closesAt: Date): Date {
  return monthsLater(closesAt, MONTHS_BETWEEN_CAMPAIGNS);
}

/**
 * The campaigns whose people are not invited to one that opens at `opensAt`, in whatever units they are by then: six
 * months have not passed since the close (architecture.md, "Insiders").
 */
export function keptFrom<C extends { closesAt: Date }>(opensAt: Date, others: readonly C[]): C[] {
  return others.filter(({ closesAt }) => opensAt < freeFrom(closesAt));
}

/** Whether one unit cannot take part in both: less than six months lie between them, whichever is first. */
export function areTooClose(one: Period, other: Period): boolean {
  return one.opensAt < freeFrom(other.closesAt) && other.opensAt < freeFrom(one.closesAt);
}

/**
 * The earliest opening, from the one wanted on, at which a campaign of the same length keeps six months from all of
 * `others`.
 */
export function possibleFrom(wanted: Period, others: readonly Period[]): Date {
  const lengthMs = wanted.closesAt.getTime() - wanted.opensAt.getTime();
  let { opensAt } = wanted;
  for (;;) {
    const period = { opensAt, closesAt: new Date(opensAt.getTime() + lengthMs) };
    const inTheWay = others.filter((other) => areTooClose(period, other));
    if (inTheWay.length === 0) return opensAt;
    // Later each time: what is too close ends less than six months before.
    opensAt = new Date(Math.max(...inTheWay.map(({ closesAt }) => freeFrom(closesAt).getTime())));
  }
}

/** A unit that cannot take part, and from when it could. */
export type UnitConflict = { unitId: string; possibleFrom: Date };

/**
 * The first of `unitIds` that takes part in another campaign less than six months before or after, with the opening
 * from which all of them could take part; null when there is none.
 */
export function findConflict(
  period: Period,
  unitIds: readonly string[],
  taken: readonly TakenUnit[],
): UnitConflict | null {
  const wanted = new Set(unitIds);
  const others = taken.filter(({ unitId }) => wanted.has(unitId));
  const tooClose = new Set(others.filter((other) => areTooClose(period, other)).map(({ unitId }) => unitId));
  const unitId = unitIds.find((id) => tooClose.has(id));
  return unitId === undefined ? null : { unitId, possibleFrom: possibleFrom(period, others) };
}
