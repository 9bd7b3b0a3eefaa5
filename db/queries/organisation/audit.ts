import { aliasedTable, and, desc, eq, inArray, isNotNull, lt, ne, or, sql, sum } from "drizzle-orm";
import { ACT_KINDS, type ActKind, PREPARING_KINDS } from "@/lib/audit/acts";
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

const KINDS: readonly string[] = ACT_KINDS;

/**
 * Not the passwords that people without a role have set: with name and second they would tell who takes part. Nothing
 * writes such rows any more; earlier versions did.
 */
const tellsNobodyTakesPart = or(
  ne(auditEvent.kind, "password-set"),
  sql`exists (select 1 from ${personRole} where ${personRole.personId} = ${auditEvent.subjectId})`,
);

/** The later of two acts first: of the same moment, the one further down the table, where what follows stands below. */
const laterFirst = (one: { at: Date; kind: string }, other: { at: Date; kind: string }) =>
  other.at.getTime() - one.at.getTime() || KINDS.indexOf(other.kind) - KINDS.indexOf(one.kind);

/** Acts, the latest first, of one kind or of all. */
export async function listActs(
  db: Reader,
  { kind, offset, limit }: { kind: string | null; offset: number; limit: number },
): Promise<ListedAct[]> {
  const actor = aliasedTable(person, "actor");
  const { id, at, actorId, subjectId } = auditEvent;
  const acts = await db
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
  return acts.sort(laterFirst);
}

/**
 * How often something happened to responses and mail before a day, by kind and campaign (null: outside any). Exact: not
 * to be shown as they are, `toldTallies` says what may be told of them.
 */
export async function listTallies(
  db: Reader,
  before: string,
): Promise<{ kind: string; campaignId: string | null; count: number }[]> {
  const { kind, day, campaignId, count } = auditTally;
  const rows = await db
    .select({ kind, campaignId, count: sum(count).mapWith(Number) })
    .from(auditTally)
    .where(lt(day, before))
    .groupBy(kind, campaignId)
    .orderBy(kind, campaignId);
  return rows.map((row) => ({ ...row, campaignId: row.campaignId === "" ? null : row.campaignId }));
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
