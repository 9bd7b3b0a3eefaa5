import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import type { MailWording } from "../../lib/campaign/mail-wording";
import {
  CALENDAR_ID,
  campaign,
  campaignCalendar,
  campaignRoot,
  campaignUnit,
  invitation,
  invitationLink,
  paperCode,
  reportingGroupMember,
} from "../schema/campaign";
import { unit } from "../schema/unit";
import { release, releasedGroup, releasedUnit } from "../schema/release";
import type { Write } from "../write";
import { inParts } from "./in-parts";

const isConfirmed = isNotNull(campaign.confirmedAt);
const isNotClosed = isNull(campaign.closedAt);
/** Open by its times. */
const isOpenAt = (now: Date) => and(isConfirmed, isNotClosed, lte(campaign.opensAt, now), gt(campaign.closesAt, now));

/**
 * Takes a turn in deciding which units take part when; refuses when somebody else did since `version` was read.
 * It stands first among the writes that it guards: on PostgreSQL the others wait here.
 */
export function advanceCalendar(version: number): Write {
  return {
    statement: (db) =>
      db
        .insert(campaignCalendar)
        .values({ id: CALENDAR_ID, version: version + 1 })
        .onConflictDoUpdate({
          target: campaignCalendar.id,
          set: { version: version + 1 },
          setWhere: eq(campaignCalendar.version, version),
        }),
    mustChange: true,
  };
}

export function addCampaign(values: typeof campaign.$inferInsert): Write {
  return { statement: (db) => db.insert(campaign).values(values) };
}

/** Changes a draft; refuses once it is confirmed or gone. */
export function changeDraft(id: string, values: Omit<typeof campaign.$inferInsert, "id" | "createdAt">): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set(values)
        .where(and(eq(campaign.id, id), isNull(campaign.confirmedAt))),
    mustChange: true,
  };
}

/** Keeps the organisation's own words for the mails of a campaign; refuses once it is over, and of a rehearsal. */
export function setWording(id: string, wording: MailWording | null, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ wording })
        .where(and(eq(campaign.id, id), eq(campaign.isRehearsal, false), isNotClosed, gt(campaign.closesAt, now))),
    mustChange: true,
  };
}

/** Chooses these units for a campaign instead of those before. Stands behind a write that refuses if it must not. */
export function replaceRoots(campaignId: string, unitIds: readonly string[]): Write[] {
  return [
    { statement: (db) => db.delete(campaignRoot).where(eq(campaignRoot.campaignId, campaignId)) },
    ...inParts(unitIds, (part) => ({
      statement: (db) => db.insert(campaignRoot).values(part.map((unitId) => ({ campaignId, unitId }))),
    })),
  ];
}

/** What is kept of a reporting group beside its names. */
type GroupNames = Pick<typeof unit.$inferInsert, "id" | "code" | "nameKk" | "nameRu" | "nameEn" | "createdAt">;

/** Changes nothing, but refuses unless the campaign is a draft: what stands behind it is fixed once it is confirmed. */
export function requireDraft(id: string): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ openedAt: null })
        .where(and(eq(campaign.id, id), isNull(campaign.confirmedAt))),
    mustChange: true,
  };
}

/** Makes a reporting group, that no campaign has yet. */
export function addReportingGroup({ id, code, nameKk, nameRu, nameEn, createdAt }: GroupNames): Write {
  const row = { id, code, nameKk, nameRu, nameEn, createdAt, kind: "central" as const, isReportingGroup: true };
  return { statement: (db) => db.insert(unit).values(row) };
}

/** Joins units in a campaign. */
export function addGroupMembers(rows: readonly (typeof reportingGroupMember.$inferInsert)[]): Write[] {
  return inParts(rows, (part) => ({ statement: (db) => db.insert(reportingGroupMember).values(part) }));
}

/** Takes the units of a reporting group apart again; a group that no campaign has any more is deleted. */
export function removeReportingGroup(campaignId: string, groupId: string): Write[] {
  const { campaignId: ofCampaign, groupId: ofGroup } = reportingGroupMember;
  return [
    {
      statement: (db) => db.delete(reportingGroupMember).where(and(eq(ofCampaign, campaignId), eq(ofGroup, groupId))),
      mustChange: true,
    },
    removeUnusedGroups(),
  ];
}

/** Deletes reporting groups that no campaign has, or ever had. */
export function removeUnusedGroups(): Write {
  return {
    statement: (db) =>
      db
        .delete(unit)
        .where(
          and(
            eq(unit.isReportingGroup, true),
            sql`not exists (select 1 from ${reportingGroupMember} where ${reportingGroupMember.groupId} = ${unit.id})`,
            sql`not exists (select 1 from ${campaignUnit} where ${campaignUnit.unitId} = ${unit.id})`,
          ),
        ),
  };
}

/** Deletes a draft with what was chosen for it; refuses once it is confirmed. */
export function removeDraft(id: string): Write {
  return {
    statement: (db) => db.delete(campaign).where(and(eq(campaign.id, id), isNull(campaign.confirmedAt))),
    mustChange: true,
  };
}

/** Deletes a rehearsal with all that was made of it; refuses any other campaign. */
export function removeRehearsal(id: string): Write[] {
  return [
    { statement: (db) => db.delete(releasedUnit).where(eq(releasedUnit.campaignId, id)) },
    { statement: (db) => db.delete(releasedGroup).where(eq(releasedGroup.campaignId, id)) },
    { statement: (db) => db.delete(release).where(eq(release.campaignId, id)) },
    // Of another campaign nothing is deleted: a write that changes nothing here undoes those before.
    {
      statement: (db) => db.delete(campaign).where(and(eq(campaign.id, id), eq(campaign.isRehearsal, true))),
      mustChange: true,
    },
  ];
}

/** Confirms a draft; refuses one that is confirmed already or whose opening has passed. */
export function markConfirmed(id: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ confirmedAt: now })
        .where(and(eq(campaign.id, id), isNull(campaign.confirmedAt), gt(campaign.opensAt, now))),
    mustChange: true,
  };
}

/** Makes a confirmed campaign a draft again, and its printed codes void; refuses once it has opened. */
export function markWithdrawn(id: string, now: Date): Write[] {
  return [
    {
      statement: (db) =>
        db
          .update(campaign)
          .set({ confirmedAt: null })
          .where(
            and(
              eq(campaign.id, id),
              isConfirmed,
              isNull(campaign.openedAt),
              gt(campaign.opensAt, now),
              sql`not exists (select 1 from ${invitation}
                where ${invitation.campaignId} = ${id} and ${invitation.personId} is not null)`,
            ),
          ),
      mustChange: true,
    },
    { statement: (db) => db.delete(invitation).where(eq(invitation.campaignId, id)) },
    { statement: (db) => db.update(paperCode).set({ state: "void" }).where(eq(paperCode.campaignId, id)) },
    { statement: (db) => db.delete(campaignUnit).where(eq(campaignUnit.campaignId, id)) },
  ];
}

/** Puts the close of an open campaign off; refuses an earlier time, and a campaign that is not open. */
export function markExtended(id: string, closesAt: Date, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ closesAt })
        .where(and(eq(campaign.id, id), isOpenAt(now), lt(campaign.closesAt, closesAt))),
    mustChange: true,
  };
}

/** Closes an open campaign now. */
export function markClosedEarly(id: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ closesAt: now })
        .where(and(eq(campaign.id, id), isOpenAt(now), lt(campaign.opensAt, now))),
    mustChange: true,
  };
}

/** Changes nothing, but refuses unless the campaign is open: what stands behind it happens in open campaigns only. */
export function requireOpen(id: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ openedAt: sql`${campaign.openedAt}` })
        .where(and(eq(campaign.id, id), isOpenAt(now))),
    mustChange: true,
  };
}

/** Changes nothing, but refuses once the campaign has been closed for good. */
export function requireNotClosed(id: string): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ openedAt: sql`${campaign.openedAt}` })
        .where(and(eq(campaign.id, id), isConfirmed, isNotClosed)),
    mustChange: true,
  };
}

/** Says that all are invited; once, while the campaign is open. */
export function markOpened(id: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ openedAt: now })
        .where(and(eq(campaign.id, id), isOpenAt(now), isNull(campaign.openedAt))),
    mustChange: true,
  };
}

/** Ends a campaign whose time is over, once: from then on nothing of it changes. */
export function markClosed(id: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ closedAt: now })
        .where(and(eq(campaign.id, id), isConfirmed, isNotClosed, lte(campaign.closesAt, now))),
    mustChange: true,
  };
}

/**
 * Keeps these units for a campaign, with their place in the tree, and no others. Groups formed before stay; those of new
 * units are taken over.
 */
export function replaceCampaignUnits(
  campaignId: string,
  units: readonly (typeof campaignUnit.$inferInsert)[],
): Write[] {
  const ids = units.map(({ unitId }) => unitId);
  return [
    {
      statement: (db) =>
        db
          .delete(campaignUnit)
          .where(
            and(
              eq(campaignUnit.campaignId, campaignId),
              ids.length === 0 ? undefined : sql`${campaignUnit.unitId} not in ${ids}`,
            ),
          ),
    },
    ...inParts(units, (part) => ({
      statement: (db) =>
        db
          .insert(campaignUnit)
          .values(part)
          .onConflictDoUpdate({
            target: [campaignUnit.campaignId, campaignUnit.unitId],
            set: {
              parentId: sql`excluded.parent_id`,
              code: sql`excluded.code`,
              nameKk: sql`excluded.name_kk`,
              nameRu: sql`excluded.name_ru`,
              nameEn: sql`excluded.name_en`,
              isReportingGroup: sql`excluded.is_reporting_group`,
            },
          }),
    })),
  ];
}

/** Sets in whose participation group the people of these units count. */
export function setGroups(units: readonly (typeof campaignUnit.$inferInsert)[]): Write[] {
  return inParts(units, (part) => ({
    statement: (db) =>
      db
        .insert(campaignUnit)
        .values(part)
        .onConflictDoUpdate({
          target: [campaignUnit.campaignId, campaignUnit.unitId],
          set: { groupUnitId: sql`excluded.group_unit_id` },
        }),
  }));
}

/** Invites people who are not invited yet. */
export function addInvitations(rows: readonly (typeof invitation.$inferInsert)[]): Write {
  return {
    statement: (db) =>
      db
        .insert(invitation)
        .values([...rows])
        .onConflictDoNothing(),
  };
}

/** Ends up to `limit` links for answering in a campaign; refuses when there are none. */
export function removeAnswerLinks(campaignId: string, limit: number): Write {
  const some = sql`(select ${invitationLink.tokenHash} from ${invitationLink} inner join ${invitation}
    on ${invitation.id} = ${invitationLink.invitationId}
    where ${invitation.campaignId} = ${campaignId} and ${invitationLink.purpose} = 'answer' limit ${limit})`;
  return {
    statement: (db) => db.delete(invitationLink).where(inArray(invitationLink.tokenHash, some)),
    mustChange: true,
  };
}
