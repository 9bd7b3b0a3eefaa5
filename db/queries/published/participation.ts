import { and, asc, desc, eq } from "drizzle-orm";
import { participation, participationTotal } from "@/db/schema/campaign";
import type { Reader } from "@/db/write";
import type { TotalFigure, UnitFigure } from "@/lib/campaign/participation-figures";
import { shownPeople } from "@/lib/policy/shown-people";

/** What the participation board shows. It is read from what was counted in the morning, never from responses. */

export type DayFigure = Omit<UnitFigure, "unitId"> & { day: string };
export type DayTotal = TotalFigure & { day: string };

/** What was kept stays the same by the rule for one group, and counts that earlier versions kept are held to it. */
const shownOf = (invited: number, kept: number) => shownPeople([{ invited, did: kept }]);

type KeptTotal = Omit<DayTotal, "started" | "answered"> & { started: number; answered: number };

const totalOf = ({ started, answered, ...kept }: KeptTotal): DayTotal => ({
  ...kept,
  started: shownOf(kept.invited, started),
  answered: shownOf(kept.invited, answered),
});

/** The campaign as a whole, day by day. */
export async function listParticipationTotals(db: Reader, campaignId: string): Promise<DayTotal[]> {
  const { day, invited, groups, started, answered } = participationTotal;
  const rows = await db
    .select({ day, invited, groups, started, answered })
    .from(participationTotal)
    .where(eq(participationTotal.campaignId, campaignId))
    .orderBy(asc(day));
  return rows.map(totalOf);
}

/** What the boards of all campaigns tell last, by campaign. */
export async function listLatestTotals(db: Reader): Promise<Map<string, DayTotal>> {
  const { campaignId, day, invited, groups, started, answered } = participationTotal;
  const rows = await db
    .select({ campaignId, day, invited, groups, started, answered })
    .from(participationTotal)
    .orderBy(asc(day));
  return new Map(rows.map(({ campaignId: id, ...row }) => [id, totalOf(row)]));
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
export async function listParticipation(db: Reader, campaignId: string, day: string): Promise<UnitFigure[]> {
  const { unitId, invited, groups, answered } = participation;
  const rows = await db
    .select({ unitId, invited, groups, answered })
    .from(participation)
    .where(and(eq(participation.campaignId, campaignId), eq(participation.day, day)));
  return rows.map((row) => ({ ...row, answered: shownOf(row.invited, row.answered) }));
}

/** One unit, day by day. */
export async function listParticipationOfUnit(db: Reader, campaignId: string, unitId: string): Promise<DayFigure[]> {
  const { day, invited, groups, answered } = participation;
  const rows = await db
    .select({ day, invited, groups, answered })
    .from(participation)
    .where(and(eq(participation.campaignId, campaignId), eq(participation.unitId, unitId)))
    .orderBy(asc(day));
  return rows.map((row) => ({ ...row, answered: shownOf(row.invited, row.answered) }));
}
