import { and, count, desc, eq, isNotNull, max, min, or } from "drizzle-orm";
import type { GivenRole } from "@/lib/access/permissions";
import type { Locale } from "@/lib/instrument/locales";
import type { NamedUnit } from "@/lib/organisation/unit-name";
import { answerImport } from "@/db/schema/answer-import";
import { apiToken } from "@/db/schema/api-token";
import { auditEvent } from "@/db/schema/audit";
import { campaign, invitation, invitationLink } from "@/db/schema/campaign";
import { accountLinkRequest, accountMail, linkRequest, mail } from "@/db/schema/mail";
import { accountLink, person, personRole, roleScope } from "@/db/schema/person";
import { plan, planMail, planStep, practiceNote, recheck } from "@/db/schema/plan";
import { answer, response, score } from "@/db/schema/response";
import { stagedPerson, staffImport } from "@/db/schema/staff-import";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";

const unitNames = { nameKk: unit.nameKk, nameRu: unit.nameRu, nameEn: unit.nameEn };

/** What is stored of a response beside its own row. */
export type StoredOfResponse = {
  answers: number;
  takenBack: number;
  firstAt: Date | null;
  lastAt: Date | null;
  isScored: boolean;
  campaignTitle: Record<Locale, string> | null;
  unit: NamedUnit | null;
  /** The numbers of its steps, of those that are done, and of reminders that were prepared; null without a plan. */
  plan: { steps: number; done: number; mails: number; isReminded: boolean } | null;
  /** How many statements were answered once more. */
  recheck: { statements: number; answeredAt: Date } | null;
  practiceFields: number;
};

async function findStoredPlan(db: Reader, responseId: string): Promise<StoredOfResponse["plan"]> {
  const [found] = await db.select().from(plan).where(eq(plan.responseId, responseId));
  if (!found) return null;
  const ofResponse = eq(planStep.responseId, responseId);
  return {
    steps: await db.$count(planStep, ofResponse),
    done: await db.$count(planStep, and(ofResponse, isNotNull(planStep.doneAt))),
    mails: await db.$count(planMail, eq(planMail.responseId, responseId)),
    isReminded: found.isReminded,
  };
}

export async function findStoredOfResponse(db: Reader, responseId: string): Promise<StoredOfResponse> {
  const [answers] = await db
    .select({
      all: count(),
      given: count(answer.value),
      firstAt: min(answer.answeredAt),
      lastAt: max(answer.answeredAt),
    })
    .from(answer)
    .where(eq(answer.responseId, responseId));
  const [around] = await db
    .select({ campaignTitle: campaign.title, unit: unitNames, scoreOf: score.responseId })
    .from(response)
    .leftJoin(campaign, eq(campaign.id, response.campaignId))
    .leftJoin(unit, eq(unit.id, response.unitId))
    .leftJoin(score, eq(score.responseId, response.id))
    .where(eq(response.id, responseId));
  const [again] = await db.select().from(recheck).where(eq(recheck.responseId, responseId));
  const { all = 0, given = 0, firstAt = null, lastAt = null } = answers ?? {};
  return {
    ...{ answers: given, takenBack: all - given, firstAt, lastAt },
    isScored: Boolean(around?.scoreOf),
    campaignTitle: around?.campaignTitle ?? null,
    unit: around?.unit ?? null,
    plan: await findStoredPlan(db, responseId),
    recheck: again ? { statements: Object.keys(again.answers).length, answeredAt: again.answeredAt } : null,
    practiceFields: await db.$count(practiceNote, eq(practiceNote.responseId, responseId)),
  };
}

/** What is stored of a person beside their own row. Numbers are those of rows. */
export type StoredOfPerson = {
  person: typeof person.$inferSelect;
  unit: NamedUnit | null;
  roles: readonly GivenRole[];
  scopes: number;
  /** The latest first. */
  invitations: readonly { campaignTitle: Record<Locale, string>; createdAt: Date }[];
  invitationLinks: number;
  mails: number;
  accountLinks: { made: number; used: number };
  accountMails: number;
  /** Links asked for that the worker has not looked at yet. */
  requests: number;
  tokens: number;
  /** Rows of the audit log: what they have done, and what was done to their account. */
  acts: { done: number; about: number };
  /** Files of staff and of answers that they brought. */
  imports: number;
  /** Rows about them in files of staff that are on their way; and how many files are that nobody has read yet. */
  staged: number;
  unreadFiles: number;
};

/** Null where there is no such person. */
export async function findStoredOfPerson(db: Reader, personId: string): Promise<StoredOfPerson | null> {
  const [found] = await db
    .select({ person, unit: unitNames })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(eq(person.id, personId));
  if (!found) return null;
  const { emailFolded } = found.person;
  const roles = await db.select({ role: personRole.role }).from(personRole).where(eq(personRole.personId, personId));
  const invitations = await db
    .select({ campaignTitle: campaign.title, createdAt: invitation.createdAt })
    .from(invitation)
    .innerJoin(campaign, eq(campaign.id, invitation.campaignId))
    .where(eq(invitation.personId, personId))
    .orderBy(desc(invitation.createdAt));
  const ofInvitations = async (table: typeof mail | typeof invitationLink) => {
    const [rows] = await db
      .select({ rows: count() })
      .from(table)
      .innerJoin(invitation, eq(invitation.id, table.invitationId))
      .where(eq(invitation.personId, personId));
    return rows?.rows ?? 0;
  };
  const ofPerson = eq(accountLink.personId, personId);
  return {
    ...found,
    roles: roles.map(({ role }) => role),
    scopes: await db.$count(roleScope, eq(roleScope.personId, personId)),
    invitations,
    invitationLinks: await ofInvitations(invitationLink),
    mails: await ofInvitations(mail),
    accountLinks: {
      made: await db.$count(accountLink, ofPerson),
      used: await db.$count(accountLink, and(ofPerson, isNotNull(accountLink.usedAt))),
    },
    accountMails: await db.$count(accountMail, eq(accountMail.personId, personId)),
    requests:
      (await db.$count(linkRequest, eq(linkRequest.emailFolded, emailFolded))) +
      (await db.$count(accountLinkRequest, eq(accountLinkRequest.emailFolded, emailFolded))),
    tokens: await db.$count(apiToken, eq(apiToken.personId, personId)),
    acts: {
      done: await db.$count(auditEvent, eq(auditEvent.actorId, personId)),
      about: await db.$count(auditEvent, eq(auditEvent.subjectId, personId)),
    },
    imports:
      (await db.$count(staffImport, eq(staffImport.actorId, personId))) +
      (await db.$count(answerImport, eq(answerImport.actorId, personId))),
    staged: await db.$count(
      stagedPerson,
      or(eq(stagedPerson.personId, personId), eq(stagedPerson.emailFolded, emailFolded)),
    ),
    unreadFiles: await db.$count(staffImport, isNotNull(staffImport.people)),
  };
}
