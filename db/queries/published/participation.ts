import { and, asc, desc, eq } from "drizzle-orm";
import { participation, participationTotal } from "@/db/schema/campaign";
import type { Reader } from "@/db/write";

/** What the participation board shows. It is read from what was counted in the morning, never from responses. */

export type DayFigure = { day: string; invited: number; answered: number };
export type DayTotal = DayFigure & { started: number };

/** The campaign as a whole, day by day. */
export async function listParticipationTotals(db: Reader, campaignId: string): Promise<DayTotal[]> {
  const { day, invited, started, answered } = participationTotal;
  return db
    .select({ day, invited, started, answered })
    .from(participationTotal)
    .where(eq(participationTotal.campaignId, campaignId))
    .orderBy(asc(day));
}

/** The day of the latest count; undefined before the first. */
export async function findLastCountedDay(db: Reader, campaignId: string): Promise<string | undefined> {
  const [last] = await db
    .select({ day: participationTotal.day })
    .from(participationTotal)
    .where(eq(participationTotal.campaignId, campaignId))
    .orderBy(desc(participationTotal.day))
    .limit(1);
  return last?.day;
}

/** All units with a figure on a day. */
export async function listParticipation(
  db: Reader,
  campaignId: string,
  day: string,
): Promise<{ unitId: string; invited: number; answered: number }[]> {
  const { unitId, invited, answered } = participation;
  return db
    .select({ unitId, invited, answered })
    .from(participation)
    .where(and(eq(participation.campaignId, campaignId), eq(participation.day, day)));
}

/** One unit, day by day. */
export async function listParticipationOfUnit(db: Reader, campaignId: string, unitId: string): Promise<DayFigure[]> {
  const { day, invited, answered } = participation;
  return db
    .select({ day, invited, answered })
    .from(participation)
    .where(and(eq(participation.campaignId, campaignId), eq(participation.unitId, unitId)))
    .orderBy(asc(day));
}
