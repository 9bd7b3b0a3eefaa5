import { and, desc, eq, getTableColumns, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Locale } from "@/lib/instrument/locales";
import { isOpenAt } from "@/db/open-campaign";
import { campaign, invitation } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { answer, response, score } from "@/db/schema/response";
import { preparedRead } from "@/db/prepared-read";
import type { Reader } from "@/db/write";

export type StoredResponse = typeof response.$inferSelect;
export type StoredAnswer = { itemId: string; value: string; answeredAt: Date };

export async function findResponse(db: Reader, id: string): Promise<StoredResponse | undefined> {
  const [found] = await db.select().from(response).where(eq(response.id, id)).limit(1);
  return found;
}

const responseWithInvited = preparedRead((db) =>
  db
    .select({ response, invitedId: invitation.personId })
    .from(response)
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .where(eq(response.id, sql.placeholder("id"))),
);

/** A response with the person whose invitation it belongs to, if it does. */
export async function findResponseWithInvited(
  db: Reader,
  id: string,
): Promise<{ response: StoredResponse; invitedId: string | null } | undefined> {
  const [found] = await responseWithInvited(db, { id });
  return found;
}

export async function findResponseByRecoveryHash(
  db: Reader,
  recoveryHash: string,
): Promise<StoredResponse | undefined> {
  const [found] = await db.select().from(response).where(eq(response.recoveryHash, recoveryHash)).limit(1);
  return found;
}

const answersInForce = preparedRead((db) =>
  db
    .select({ itemId: answer.itemId, value: answer.value, answeredAt: answer.answeredAt })
    .from(answer)
    .where(and(eq(answer.responseId, sql.placeholder("responseId")), isNotNull(answer.value))),
);

/** The answers in force, in no particular order; answers taken back are left out. */
export async function listAnswers(db: Reader, responseId: string): Promise<StoredAnswer[]> {
  const rows = await answersInForce(db, { responseId });
  return rows.map((row) => ({ ...row, value: row.value ?? "" }));
}

const openCampaign = preparedRead((db) =>
  db
    .select({ id: campaign.id })
    .from(campaign)
    .where(and(eq(campaign.id, sql.placeholder("campaignId")), isOpenAt(sql.placeholder("now")))),
);

/** Whether a response can still be answered and submitted at `now`: unsubmitted, and its campaign open if it has one. */
export async function takesAnswers(
  db: Reader,
  { campaignId, submittedAt }: Pick<StoredResponse, "campaignId" | "submittedAt">,
  now: Date,
): Promise<boolean> {
  if (submittedAt) return false;
  if (campaignId === null) return true;
  return (await openCampaign(db, { campaignId, now })).length > 0;
}

/** The person whose invitation a response belongs to; null for a place that a code on paper opened. */
export async function findInvitedPerson(db: Reader, invitationId: string): Promise<string | null | undefined> {
  const [found] = await db
    .select({ personId: invitation.personId })
    .from(invitation)
    .where(eq(invitation.id, invitationId))
    .limit(1);
  return found?.personId;
}

/**
 * The unit in which the author of a response works, or else was invited; null where they are nobody, or work in none.
 */
export async function findUnitOfAuthor(db: Reader, responseId: string): Promise<string | null> {
  const [found] = await db
    .select({ unitId: sql<string | null>`coalesce(${person.unitId}, ${invitation.unitId})` })
    .from(response)
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .leftJoin(person, or(eq(person.id, response.personId), eq(person.id, invitation.personId)))
    .where(eq(response.id, responseId))
    .limit(1);
  return found?.unitId ?? null;
}

/** The responses of a person that their account does not open, because of a link that was handed over. */
export async function listLockedOf(db: Reader, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: response.id })
    .from(response)
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .where(and(isNotNull(response.lockedAt), or(eq(response.personId, personId), eq(invitation.personId, personId))));
  return rows.map(({ id }) => id);
}

/**
 * A person's responses, their own and those of their invitations, newest first, with the campaign's title; without
 * those that the account does not open: that they are there is as much of a secret as what they say.
 */
export async function listResponsesOfPerson(
  db: Reader,
  personId: string,
): Promise<(StoredResponse & { campaignTitle: Record<Locale, string> | null })[]> {
  return db
    .select({ ...getTableColumns(response), campaignTitle: campaign.title })
    .from(response)
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .leftJoin(campaign, eq(campaign.id, response.campaignId))
    .where(and(isNull(response.lockedAt), or(eq(response.personId, personId), eq(invitation.personId, personId))))
    .orderBy(desc(response.createdAt));
}

/** The scored row of a submitted response. */
export async function findScore(db: Reader, responseId: string): Promise<typeof score.$inferSelect | undefined> {
  const [found] = await db.select().from(score).where(eq(score.responseId, responseId)).limit(1);
  return found;
}
