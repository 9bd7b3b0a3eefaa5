import { and, desc, eq, getTableColumns, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Locale } from "@/lib/instrument/locales";
import { isOpenAt } from "@/db/open-campaign";
import { campaign, campaignUnit, invitation, invitationLink, paperCode } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { response } from "@/db/schema/response";
import type { Reader } from "@/db/write";

export type StoredInvitation = typeof invitation.$inferSelect;

const invited = {
  ...getTableColumns(invitation),
  name: person.name,
  campaign: getTableColumns(campaign),
  handedOverAt: person.handedOverAt,
  responseId: response.id,
  codeGeneration: response.codeGeneration,
  submittedAt: response.submittedAt,
  lockedAt: response.lockedAt,
};

/** An invitation with its campaign, the name of the person, and how far their response is. */
export type Invited = StoredInvitation & {
  name: string;
  campaign: typeof campaign.$inferSelect;
  /** Since when the person's password goes back to a link that was handed over; null where it does not. */
  handedOverAt: Date | null;
  responseId: string | null;
  /** The number of the newest link by which somebody was let in to the response; null where it has not begun. */
  codeGeneration: number | null;
  submittedAt: Date | null;
  /** Since when the person's account does not open the response; null while it does. */
  lockedAt: Date | null;
};

const selectInvited = (db: Reader) =>
  db
    .select(invited)
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .innerJoin(campaign, eq(campaign.id, invitation.campaignId))
    .leftJoin(response, eq(response.invitationId, invitation.id));

export async function findInvitation(db: Reader, id: string): Promise<Invited | undefined> {
  const [found] = await selectInvited(db).where(eq(invitation.id, id)).limit(1);
  return found;
}

/** The purpose of a link that has not run out at `now`, and its invitation. Whether it opens anything is not said. */
export async function findLink(
  db: Reader,
  tokenHash: string,
  now: Date,
): Promise<{ invitationId: string; purpose: "answer" | "result" } | undefined> {
  const [found] = await db
    .select({ invitationId: invitationLink.invitationId, purpose: invitationLink.purpose })
    .from(invitationLink)
    .where(
      and(
        eq(invitationLink.tokenHash, tokenHash),
        or(isNull(invitationLink.expiresAt), gt(invitationLink.expiresAt, now)),
      ),
    )
    .limit(1);
  return found;
}

/** A person's invitations, the latest campaign first. */
export async function listInvitationsOfPerson(db: Reader, personId: string): Promise<Invited[]> {
  return selectInvited(db).where(eq(invitation.personId, personId)).orderBy(desc(campaign.closesAt), invitation.id);
}

/** A person's invitations to campaigns that are open at `now`, the one that closes first at the top. */
export async function listOpenInvitations(db: Reader, personId: string, now: Date): Promise<Invited[]> {
  return selectInvited(db)
    .where(and(eq(invitation.personId, personId), isOpenAt(now)))
    .orderBy(campaign.closesAt, invitation.id);
}

/** Everybody invited to a campaign, by their e-mail. */
export async function listInvited(
  db: Reader,
  campaignId: string,
): Promise<{ id: string; unitId: string; email: string; locale: Locale }[]> {
  const { id, unitId } = invitation;
  const { email, locale } = person;
  return db
    .select({ id, unitId, email, locale })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(eq(invitation.campaignId, campaignId))
    .orderBy(email);
}

/** A printed code with its campaign; whether it opens anything is not said. */
export type PrintedCode = typeof paperCode.$inferSelect & { campaign: typeof campaign.$inferSelect };

/** The printed code with this hash. */
export async function findPaperCode(db: Reader, codeHash: string): Promise<PrintedCode | undefined> {
  const [found] = await db
    .select({ ...getTableColumns(paperCode), campaign: getTableColumns(campaign) })
    .from(paperCode)
    .innerJoin(campaign, eq(campaign.id, paperCode.campaignId))
    .where(eq(paperCode.codeHash, codeHash))
    .limit(1);
  return found;
}

/**
 * Any place of a unit that nobody has taken, drawn by lot, so that the order in which codes are used is not the order
 * of anything that is stored.
 */
export async function findFreePlace(db: Reader, campaignId: string, unitId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: invitation.id })
    .from(invitation)
    .leftJoin(response, eq(response.invitationId, invitation.id))
    .where(
      and(
        ...[eq(invitation.campaignId, campaignId), eq(invitation.unitId, unitId)],
        ...[isNull(invitation.personId), isNull(response.id)],
      ),
    )
    .orderBy(sql`random()`)
    .limit(1);
  return found?.id;
}

type CampaignUnit = typeof campaignUnit.$inferSelect;

async function findCampaignUnits(db: Reader, campaignId: string, unitIds: readonly string[]): Promise<CampaignUnit[]> {
  return db
    .select()
    .from(campaignUnit)
    .where(and(eq(campaignUnit.campaignId, campaignId), inArray(campaignUnit.unitId, [...unitIds])));
}

async function findUnitOf(db: Reader, personId: string): Promise<string | null> {
  const [who] = await db.select({ unitId: person.unitId }).from(person).where(eq(person.id, personId)).limit(1);
  return who?.unitId ?? null;
}

/**
 * The units of a campaign in whose figures the answers of an invitation count: the person's own, where that takes
 * part, otherwise the one they were invited in; and the one above.
 */
export async function findUnitsOfInvitation(
  db: Reader,
  { campaignId, personId, unitId }: Pick<StoredInvitation, "campaignId" | "personId" | "unitId">,
): Promise<{ own: CampaignUnit; above: CampaignUnit | undefined } | undefined> {
  const current = (personId === null ? null : await findUnitOf(db, personId)) ?? unitId;
  const found = await findCampaignUnits(db, campaignId, [current, unitId]);
  const own = found.find((each) => each.unitId === current) ?? found[0];
  if (!own) return undefined;
  const [above] = own.parentId === null ? [] : await findCampaignUnits(db, campaignId, [own.parentId]);
  return { own, above };
}
