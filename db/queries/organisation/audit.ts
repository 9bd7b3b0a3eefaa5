import { aliasedTable, and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { type ActKind, PREPARING_KINDS } from "@/lib/audit/acts";
import type { Locale } from "@/lib/instrument/locales";
import { auditEvent, auditTally } from "@/db/schema/audit";
import { campaign } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
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
    .where(kind === null ? undefined : eq(auditEvent.kind, kind))
    .orderBy(desc(at), desc(id))
    .limit(limit)
    .offset(offset);
}

export type ListedTally = { kind: string; day: string; count: number; campaignTitle: Record<Locale, string> | null };

/** What happened to responses and mail, by day and campaign, the latest day first. Counts are exact: round them. */
export async function listTallies(db: Reader, limit: number): Promise<ListedTally[]> {
  return db
    .select({
      kind: auditTally.kind,
      day: auditTally.day,
      count: auditTally.count,
      campaignTitle: campaign.title,
    })
    .from(auditTally)
    .leftJoin(campaign, eq(campaign.id, auditTally.campaignId))
    .orderBy(desc(auditTally.day), auditTally.kind)
    .limit(limit);
}

/** Acts by which somebody gets into an account, or gets a role. */
const MAKING_KINDS = ["account-created", "link-issued", "roles-changed"] as const satisfies readonly ActKind[];

/** Who opened these accounts, handed out links to them or gave them roles, at any time; nobody where it was not kept. */
export async function listMakers(
  db: Reader,
  personIds: readonly string[],
): Promise<{ personId: string; makerId: string }[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ personId: auditEvent.subjectId, makerId: auditEvent.actorId })
    .from(auditEvent)
    .where(
      and(
        inArray(auditEvent.subjectId, [...personIds]),
        inArray(auditEvent.kind, [...MAKING_KINDS]),
        isNotNull(auditEvent.actorId),
      ),
    );
  return rows.map(({ personId, makerId }) => ({ personId: personId ?? "", makerId: makerId ?? "" }));
}

/** An act that prepared something; `unitIds` null: it may concern any unit. */
export type PreparingAct = {
  actorId: string;
  kind: string;
  at: Date;
  subjectId: string | null;
  unitIds: readonly string[] | null;
};

/** Everything that these people have done to prepare campaigns, or the people in them. */
export async function listPreparingActs(db: Reader, actorIds: readonly string[]): Promise<PreparingAct[]> {
  if (actorIds.length === 0) return [];
  const { actorId, kind, at, subjectId, unitIds } = auditEvent;
  const rows = await db
    .select({ actorId, kind, at, subjectId, unitIds })
    .from(auditEvent)
    .where(and(inArray(actorId, [...actorIds]), inArray(kind, [...PREPARING_KINDS])));
  return rows.map((row) => ({ ...row, actorId: row.actorId ?? "" }));
}
