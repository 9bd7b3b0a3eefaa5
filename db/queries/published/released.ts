import { and, asc, desc, eq, inArray, isNotNull, isNull, max, type SQL } from "drizzle-orm";
import type { GroupColumns, ReleaseTable, StoredUnitFigures } from "@/lib/release/figures";
import { shownPeople } from "@/lib/policy/shown-people";
import { withinParticipation } from "@/lib/release/within-participation";
import { campaign, campaignRoot, campaignUnit, participation, participationTotal } from "@/db/schema/campaign";
import { release, releasedGroup, releasedUnit } from "@/db/schema/release";
import { reviewedAlone } from "@/db/schema/reviewed-alone";
import type { Reader } from "@/db/write";

export type StoredRelease = typeof release.$inferSelect;

const titles = {
  id: campaign.id,
  title: campaign.title,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  instrumentVersion: campaign.instrumentVersion,
  isRehearsal: campaign.isRehearsal,
};

/** A closed campaign, with its release as far as it has come. */
export type ClosedCampaign = Awaited<ReturnType<typeof listClosedCampaigns>>[number];

/**
 * Closed campaigns with their release, if it has begun; the latest close first. `aloneSince`: from when on somebody
 * could review it without a second person.
 */
export async function listClosedCampaigns(db: Reader) {
  return db
    .select({ campaign: titles, release, aloneSince: reviewedAlone.since })
    .from(campaign)
    .leftJoin(release, eq(release.campaignId, campaign.id))
    .leftJoin(reviewedAlone, eq(reviewedAlone.campaignId, campaign.id))
    .where(isNotNull(campaign.closedAt))
    .orderBy(desc(campaign.closesAt), asc(campaign.id));
}

/** Whether any campaign was reviewed without a second person. */
export async function isAnyReviewedAlone(db: Reader): Promise<boolean> {
  return (await db.select().from(reviewedAlone).limit(1)).length > 0;
}

/** The release of a campaign, finished or not. */
export async function findRelease(db: Reader, campaignId: string): Promise<StoredRelease | undefined> {
  const [found] = await db.select().from(release).where(eq(release.campaignId, campaignId)).limit(1);
  return found;
}

/** Releases that have no salt yet: made by the rules of 0.1.0. */
export async function listUnsealed(db: Reader): Promise<StoredRelease[]> {
  return db
    .select()
    .from(release)
    .where(and(isNotNull(release.releasedAt), isNull(release.salt)));
}

/** A campaign whose release is finished, with the units chosen for it. */
export type ReleasedCampaign = { id: string; instrumentVersion: string; rootIds: readonly string[] };

/** Campaigns whose release is finished, the latest release first, without rehearsals: some dozens at most. */
export async function listReleasedCampaigns(db: Reader): Promise<ReleasedCampaign[]> {
  const rows = await db
    .select({ id: campaign.id, instrumentVersion: campaign.instrumentVersion, rootId: campaignRoot.unitId })
    .from(release)
    .innerJoin(campaign, eq(campaign.id, release.campaignId))
    .innerJoin(campaignRoot, eq(campaignRoot.campaignId, campaign.id))
    .where(and(isNotNull(release.releasedAt), eq(campaign.isRehearsal, false)))
    .orderBy(desc(release.releasedAt), asc(campaign.id));
  const byId = new Map<string, { id: string; instrumentVersion: string; rootIds: string[] }>();
  for (const { id, instrumentVersion, rootId } of rows) {
    const known = byId.get(id) ?? { id, instrumentVersion, rootIds: [] };
    known.rootIds.push(rootId);
    byId.set(id, known);
  }
  return [...byId.values()];
}

type Row = typeof releasedUnit.$inferSelect;

/** A row as figures, as they were stored: for checking. */
export const toFigures = ({ campaignId: _, ...figures }: Row): StoredUnitFigures => figures;

/** Figures as they may be shown: beside the last board of their campaign, none of more people than took part. */
async function listFigures(db: Reader, where: SQL | undefined) {
  const last = db
    .select({ campaignId: participationTotal.campaignId, day: max(participationTotal.day).as("last_day") })
    .from(participationTotal)
    .groupBy(participationTotal.campaignId)
    .as("last_counted");
  const isOfUnit = and(
    ...[eq(participation.campaignId, releasedUnit.campaignId), eq(participation.unitId, releasedUnit.unitId)],
    eq(participation.day, last.day),
  );
  const rows = await db
    .select({ campaign: titles, figures: releasedUnit, board: participation })
    .from(releasedUnit)
    .innerJoin(campaign, eq(campaign.id, releasedUnit.campaignId))
    .leftJoin(last, eq(last.campaignId, releasedUnit.campaignId))
    .leftJoin(participation, isOfUnit)
    .where(where)
    .orderBy(asc(campaign.closesAt));
  return rows.map(({ campaign: of, figures, board }) => {
    const answered = board && shownPeople([{ invited: board.invited, did: board.answered }]);
    const told = board && answered !== null ? { ...board, answered } : undefined;
    return { campaign: of, figures: withinParticipation(toFigures(figures), told) };
  });
}

/** The figures of a unit in a released campaign, one row for each table; none before the release. */
export async function listUnitFigures(db: Reader, campaignId: string, unitId: string): Promise<StoredUnitFigures[]> {
  const rows = await listFigures(db, and(eq(releasedUnit.campaignId, campaignId), eq(releasedUnit.unitId, unitId)));
  return rows.map(({ figures }) => figures);
}

/** The figures of several units in one table; at most some hundreds of units. */
export async function listFiguresOf(
  db: Reader,
  campaignId: string,
  table: ReleaseTable,
  unitIds: readonly string[],
): Promise<StoredUnitFigures[]> {
  if (unitIds.length === 0) return [];
  const isOfThem = inArray(releasedUnit.unitId, [...unitIds]);
  const rows = await listFigures(
    db,
    and(eq(releasedUnit.campaignId, campaignId), eq(releasedUnit.table, table), isOfThem),
  );
  return rows.map(({ figures }) => figures);
}

/** The sums of all units of a released campaign in one table, with the people invited there: for computing, not to show. */
export async function listUnitSums(
  db: Reader,
  campaignId: string,
  table: ReleaseTable,
): Promise<Pick<Row, "unitId" | "invited" | "columns">[]> {
  const { unitId, invited, columns } = releasedUnit;
  return db
    .select({ unitId, invited, columns })
    .from(releasedUnit)
    .where(and(eq(releasedUnit.campaignId, campaignId), eq(releasedUnit.table, table)));
}

/** The sums of each group of a released campaign in one table, with the unit it belongs to. */
export async function listGroupSums(
  db: Reader,
  campaignId: string,
  table: ReleaseTable,
): Promise<{ unitId: string; columns: GroupColumns }[]> {
  return db
    .select({ unitId: releasedGroup.unitId, columns: releasedGroup.columns })
    .from(releasedGroup)
    .where(and(eq(releasedGroup.campaignId, campaignId), eq(releasedGroup.table, table)))
    .orderBy(asc(releasedGroup.unitId), asc(releasedGroup.origin));
}

/** The figures of one unit and table in every released campaign, the earliest close first. */
export async function listFiguresOverTime(
  db: Reader,
  unitId: string,
  table: ReleaseTable,
): Promise<{ campaign: ClosedCampaign["campaign"]; figures: StoredUnitFigures }[]> {
  return listFigures(db, and(eq(releasedUnit.unitId, unitId), eq(releasedUnit.table, table)));
}

/** The ids of the closed campaigns in which any of these units takes part; some thousands of units at most. */
export async function listClosedCampaignIdsWith(db: Reader, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: campaignUnit.campaignId })
    .from(campaignUnit)
    .innerJoin(campaign, eq(campaign.id, campaignUnit.campaignId))
    .where(and(isNotNull(campaign.closedAt), inArray(campaignUnit.unitId, [...unitIds])));
  return rows.map(({ id }) => id);
}
