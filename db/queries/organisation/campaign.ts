import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, not, sql } from "drizzle-orm";
import {
  CALENDAR_ID,
  campaign,
  campaignCalendar,
  campaignRoot,
  campaignUnit,
  invitation,
  reportingGroupMember,
} from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";
import type { ReportingGroup } from "@/lib/campaign/reporting-groups";

export type StoredCampaign = typeof campaign.$inferSelect;
export type StoredCampaignUnit = typeof campaignUnit.$inferSelect;

export async function findCampaign(db: Reader, id: string): Promise<StoredCampaign | undefined> {
  const [found] = await db.select().from(campaign).where(eq(campaign.id, id)).limit(1);
  return found;
}

/** All campaigns, the latest opening first. */
export async function listCampaigns(db: Reader): Promise<StoredCampaign[]> {
  return db.select().from(campaign).orderBy(desc(campaign.opensAt), asc(campaign.id));
}

/** The units chosen for a campaign. */
export async function listRoots(db: Reader, campaignId: string): Promise<string[]> {
  const rows = await db
    .select({ unitId: campaignRoot.unitId })
    .from(campaignRoot)
    .where(eq(campaignRoot.campaignId, campaignId));
  return rows.map(({ unitId }) => unitId);
}

/** The units chosen for every campaign. */
export async function listAllRoots(db: Reader): Promise<(typeof campaignRoot.$inferSelect)[]> {
  return db.select().from(campaignRoot);
}

/** The reporting groups of a campaign with the units that each joins, by code. */
export async function listReportingGroups(db: Reader, campaignId: string): Promise<ReportingGroup[]> {
  const { id, code, nameKk, nameRu, nameEn } = unit;
  const rows = await db
    .select({ group: { id, code, nameKk, nameRu, nameEn }, unitId: reportingGroupMember.unitId })
    .from(reportingGroupMember)
    .innerJoin(unit, eq(unit.id, reportingGroupMember.groupId))
    .where(eq(reportingGroupMember.campaignId, campaignId))
    .orderBy(asc(unit.code), asc(reportingGroupMember.unitId));
  const groups = new Map<string, ReportingGroup>();
  for (const { group, unitId } of rows) {
    const known = groups.get(group.id);
    groups.set(group.id, { ...group, memberIds: [...(known?.memberIds ?? []), unitId] });
  }
  return [...groups.values()];
}

/** The units of a campaign as they stand there, siblings by code. */
export async function listCampaignUnits(db: Reader, campaignId: string): Promise<StoredCampaignUnit[]> {
  return db.select().from(campaignUnit).where(eq(campaignUnit.campaignId, campaignId)).orderBy(asc(campaignUnit.code));
}

/** Another campaign that is confirmed, closes after `cutoff` and invites people: a rehearsal does not. */
const isInTheWay = (exceptCampaignId: string, cutoff: Date) =>
  and(
    ...[isNotNull(campaign.confirmedAt), eq(campaign.isRehearsal, false)],
    ...[ne(campaign.id, exceptCampaignId), gt(campaign.closesAt, cutoff)],
  );

/** Units that take part in other campaigns that are confirmed and close after `cutoff`, with their times. */
export async function listTakenUnits(
  db: Reader,
  exceptCampaignId: string,
  cutoff: Date,
): Promise<{ unitId: string; opensAt: Date; closesAt: Date }[]> {
  return db
    .select({ unitId: campaignUnit.unitId, opensAt: campaign.opensAt, closesAt: campaign.closesAt })
    .from(campaignUnit)
    .innerJoin(campaign, eq(campaign.id, campaignUnit.campaignId))
    .where(isInTheWay(exceptCampaignId, cutoff));
}

/** The version of what was decided so far about which units take part when. */
export async function readCalendar(db: Reader): Promise<number> {
  const [found] = await db.select().from(campaignCalendar).where(eq(campaignCalendar.id, CALENDAR_ID)).limit(1);
  return found?.version ?? 0;
}

/** A campaign that is open by its times and whose invitations are not complete. */
export async function findCampaignToOpen(db: Reader, now: Date): Promise<StoredCampaign | undefined> {
  const [found] = await db
    .select()
    .from(campaign)
    .where(
      and(
        isNotNull(campaign.confirmedAt),
        isNull(campaign.openedAt),
        lte(campaign.opensAt, now),
        gt(campaign.closesAt, now),
      ),
    )
    .orderBy(asc(campaign.opensAt))
    .limit(1);
  return found;
}

/** A campaign that is over by its times and not yet closed for good. */
export async function findCampaignToClose(db: Reader, now: Date): Promise<StoredCampaign | undefined> {
  const [found] = await db
    .select()
    .from(campaign)
    .where(and(isNotNull(campaign.confirmedAt), isNull(campaign.closedAt), lte(campaign.closesAt, now)))
    .orderBy(asc(campaign.closesAt))
    .limit(1);
  return found;
}

/** Campaigns with complete invitations that opened at `at` or before and are still open then. */
export async function listCampaignsOpenAt(db: Reader, at: Date): Promise<StoredCampaign[]> {
  return db
    .select()
    .from(campaign)
    .where(
      and(
        isNotNull(campaign.openedAt),
        isNull(campaign.closedAt),
        lte(campaign.opensAt, at),
        gt(campaign.closesAt, at),
      ),
    );
}

/** Other campaigns that have invited people, or will, and close after `cutoff`. */
export async function listOtherCampaigns(
  db: Reader,
  exceptCampaignId: string,
  cutoff: Date,
): Promise<{ id: string; closesAt: Date }[]> {
  return db
    .select({ id: campaign.id, closesAt: campaign.closesAt })
    .from(campaign)
    .where(isInTheWay(exceptCampaignId, cutoff));
}

/** Whether a person is invited to one of these campaigns. */
const isInvitedTo = (campaignIds: readonly string[]) =>
  campaignIds.length === 0
    ? sql`1 = 0`
    : sql`exists (select 1 from invitation earlier
        where earlier.person_id = ${person.id} and earlier.campaign_id in ${campaignIds})`;

/**
 * People of a campaign's units who have no invitation to it, nor to any of `keptFrom`, by id from `afterId` on, at
 * most `limit`.
 */
export async function listUninvited(
  db: Reader,
  campaignId: string,
  keptFrom: readonly string[],
  afterId: string,
  limit: number,
): Promise<{ personId: string; unitId: string }[]> {
  return db
    .select({ personId: person.id, unitId: campaignUnit.unitId })
    .from(person)
    .innerJoin(campaignUnit, and(eq(campaignUnit.unitId, person.unitId), eq(campaignUnit.campaignId, campaignId)))
    .leftJoin(invitation, and(eq(invitation.campaignId, campaignId), eq(invitation.personId, person.id)))
    .where(and(isNull(invitation.id), gt(person.id, afterId), not(isInvitedTo(keptFrom))))
    .orderBy(asc(person.id))
    .limit(limit);
}

/** How many people of each unit are invited to one of these campaigns; units without any are not in the map. */
export async function countInvitedTo(db: Reader, campaignIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitId: person.unitId, people: count() })
    .from(person)
    .where(isInvitedTo(campaignIds))
    .groupBy(person.unitId);
  return new Map(rows.flatMap(({ unitId, people }) => (unitId === null ? [] : [[unitId, people] as const])));
}

/** Which campaigns have invited people who are in which unit now. */
export async function listInvitingCampaigns(
  db: Reader,
  campaignIds: readonly string[],
): Promise<{ unitId: string | null; campaignId: string }[]> {
  return db
    .selectDistinct({ unitId: person.unitId, campaignId: invitation.campaignId })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(inArray(invitation.campaignId, [...campaignIds]));
}

/** How many places for people without an address each unit of a campaign has: as many as codes were printed last. */
export async function countPlacesByUnit(db: Reader, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitId: invitation.unitId, places: count() })
    .from(invitation)
    .where(and(eq(invitation.campaignId, campaignId), isNull(invitation.personId)))
    .groupBy(invitation.unitId);
  return new Map(rows.map(({ unitId, places }) => [unitId, places]));
}

/** How many are invited in each unit of a campaign. */
export async function countInvitedByUnit(db: Reader, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitId: invitation.unitId, invited: count() })
    .from(invitation)
    .where(eq(invitation.campaignId, campaignId))
    .groupBy(invitation.unitId);
  return new Map(rows.map(({ unitId, invited }) => [unitId, invited]));
}
