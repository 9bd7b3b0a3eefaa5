import { aliasedTable, and, desc, eq, gte, ne, or, sql } from "drizzle-orm";
import type { Locale } from "@/lib/instrument/locales";
import { auditEvent, auditTally } from "@/db/schema/audit";
import { campaign } from "@/db/schema/campaign";
import { person, personRole } from "@/db/schema/person";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";

/** An act with the names of who did it and on what, as far as they are still there. */
export type ListedAct = {
  id: string;
  kind: string;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  subjectId: string | null;
  subjectName: string | null;
  unit: { code: string; nameKk: string; nameRu: string; nameEn: string } | null;
  campaignTitle: Record<Locale, string> | null;
};

/**
 * Not the passwords that people without a role have set: with name and second they would tell who takes part. Nothing
 * writes such rows any more; earlier versions did.
 */
const tellsNobodyTakesPart = or(
  ne(auditEvent.kind, "password-set"),
  sql`exists (select 1 from ${personRole} where ${personRole.personId} = ${auditEvent.subjectId})`,
);

/** Acts, the latest first, of one kind or of all. */
export async function listActs(
  db: Reader,
  { kind, offset, limit }: { kind: string | null; offset: number; limit: number },
): Promise<ListedAct[]> {
  const actor = aliasedTable(person, "actor");
  const { id, at, actorId, subjectId } = auditEvent;
  return db
    .select({
      ...{ id, kind: auditEvent.kind, at, actorId, subjectId },
      actorName: actor.name,
      subjectName: person.name,
      unit: { code: unit.code, nameKk: unit.nameKk, nameRu: unit.nameRu, nameEn: unit.nameEn },
      campaignTitle: campaign.title,
    })
    .from(auditEvent)
    .leftJoin(actor, eq(actor.id, actorId))
    .leftJoin(person, eq(person.id, subjectId))
    .leftJoin(unit, eq(unit.id, subjectId))
    .leftJoin(campaign, eq(campaign.id, subjectId))
    .where(and(tellsNobodyTakesPart, kind === null ? undefined : eq(auditEvent.kind, kind)))
    .orderBy(desc(at), desc(id))
    .limit(limit)
    .offset(offset);
}

export type ListedTally = {
  kind: string;
  day: string;
  campaignId: string;
  count: number;
  campaignTitle: Record<Locale, string> | null;
};

/**
 * What happened to responses and mail since a day, by day and campaign. Counts are exact: pages show them by week
 * (lib/audit/weekly-counts.ts).
 */
export async function listTallies(db: Reader, sinceDay: string): Promise<ListedTally[]> {
  const { kind, day, campaignId, count } = auditTally;
  return db
    .select({ kind, day, campaignId, count, campaignTitle: campaign.title })
    .from(auditTally)
    .leftJoin(campaign, eq(campaign.id, campaignId))
    .where(gte(day, sinceDay));
}
