import { answerImport } from "@/db/schema/answer-import";
import { campaign, campaignRoot, campaignUnit, invitation } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { answer, response, score } from "@/db/schema/response";
import { insertRows } from "@/db/testing/insert-rows";
import type { Database, Write } from "@/db/write";
import { encodeAnswer } from "@/lib/response/answers";
import { ONLINE } from "@/lib/release/figures";
import type { SubmittedRow } from "@/lib/release/submitted-row";
import { drawAnswers, randomFrom, type Shape, submittedRow } from "@/lib/release/testing-campaign";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { scoredRow } from "../response/scored-row";

/** Closed campaigns with responses in a test database: for tests and measurements. */

export const CLOSED = new Date("2026-03-01T13:00:00Z");
const OPENED = new Date("2026-02-10T04:00:00Z");
const SHAPE: Shape = {
  ...{ units: 0, most: 0, imported: 0, careless: 0, mixed: 0, alike: 0.2 },
  ...{ skipped: 0.01, notApplicable: 0.02 },
};
const words = (text: string) => ({ kk: text, ru: text, en: text });

export type SeedRelease = {
  id: string;
  units: readonly { id: string; parentId: string | null }[];
  rows: readonly SubmittedRow[];
  closedAt?: Date | null;
  /** Who brought the imported responses. */
  importedBy?: string;
};

/** Responses drawn at random, so many for each unit. */
export function drawRows(people: Readonly<Record<string, number>>, seed = 5): SubmittedRow[] {
  const random = randomFrom(seed);
  return Object.entries(people).flatMap(([unitId, number]) =>
    Array.from({ length: number }, (_, i) =>
      submittedRow(drawAnswers(random, SHAPE), { unitId, language: i % 3 === 0 ? "kk" : "ru" }),
    ),
  );
}

/** So many people of each unit are invited besides those who answer. */
const SILENT = 3;

/** Somebody for each response given here and the silent ones, each invited. */
function invitationWrites(
  campaignId: string,
  units: readonly { id: string }[],
  rows: readonly { id: string; unitId: string }[],
): Write[] {
  const silent = units.flatMap(({ id: unitId }) =>
    Array.from({ length: SILENT }, (_, i) => ({ id: `${campaignId}-${unitId}-silent-${String(i)}`, unitId })),
  );
  const people = [...rows, ...silent].map(({ id, unitId }) => ({
    person: { id, unitId, email: `${id}@example.kz`, emailFolded: `${id}@example.kz`, name: id, createdAt: OPENED },
    invitation: { id, campaignId, personId: id, unitId, createdAt: OPENED },
  }));
  const [persons, invitations] = [people.map((each) => each.person), people.map((each) => each.invitation)];
  return [insertRows(person, persons), insertRows(invitation, invitations)];
}

const nameRows = (campaignId: string | null, rows: readonly SubmittedRow[]) =>
  rows.map((row, i) => ({ row, id: `${campaignId ?? "outside"}-${String(i).padStart(5, "0")}` }));

/** The writes of some responses with their answers and scores; by the invitations named, in their order, or own ones. */
export function responseWrites(
  campaignId: string | null,
  rows: readonly SubmittedRow[],
  invitationIds: readonly string[] = [],
): Write[] {
  const createdAt = new Date(CLOSED.getTime() - 3_600_000);
  const named = nameRows(campaignId, rows);
  const responses = named.map(({ row, id }, i) => ({
    ...{ id, campaignId, unitId: campaignId === null ? null : row.unitId, createdAt, shuffleSeed: 1 },
    ...{ instrumentVersion: "1.0.0", consentVersion: "1", language: row.language },
    submittedAt: new Date(createdAt.getTime() + 1000 * (row.seconds ?? 0)),
    ...(campaignId === null
      ? {}
      : row.origin === ONLINE
        ? { invitationId: invitationIds[i] ?? id }
        : { importId: `import-${campaignId}-${row.origin}` }),
  }));
  const answers = named.flatMap(({ row, id: responseId }) =>
    Object.entries(row.answers).map(([itemId, value]) => ({
      ...{ responseId, itemId, value: encodeAnswer(value), answeredAt: createdAt },
    })),
  );
  const scores = named.map(({ row, id: responseId }) => ({
    responseId,
    ...scoredRow(instrumentOf("1.0.0"), row.answers, PLANNING_VALUES),
  }));
  return [insertRows(response, responses), insertRows(answer, answers), insertRows(score, scores)];
}

/** Responses outside any campaign. */
export async function seedOutside(db: Database, rows: readonly SubmittedRow[]): Promise<void> {
  await db.apply(responseWrites(null, rows));
}

/** A campaign whose responses have been submitted, closed unless told otherwise; the units must be there. */
export async function seedClosed(
  db: Database,
  { id, units, rows, closedAt = CLOSED, importedBy }: SeedRelease,
): Promise<void> {
  const row = {
    ...{ id, title: words(id), message: words(""), instrumentVersion: "1.0.0", minimumGroup: 10, reminderDays: [] },
    ...{ opensAt: OPENED, closesAt: CLOSED, createdAt: OPENED, confirmedAt: OPENED, openedAt: OPENED, closedAt },
  };
  const tree = units.map(({ id: unitId, parentId }) => ({
    ...{ campaignId: id, unitId, parentId, code: unitId, nameKk: unitId, nameRu: unitId, nameEn: unitId },
  }));
  const roots = units.filter(({ parentId }) => parentId === null).map((unit) => ({ campaignId: id, unitId: unit.id }));
  const origins = new Set(rows.flatMap(({ origin }) => (origin === ONLINE ? [] : [origin])));
  const files = [...(importedBy === undefined ? [] : ["nothing"]), ...origins].map((origin) => ({
    ...{ id: `import-${id}-${origin}`, campaignId: id, actorId: importedBy ?? null, importedAt: OPENED, responses: 1 },
  }));
  const invited = nameRows(id, rows).flatMap(({ row, id: personId }) =>
    row.origin === ONLINE ? [{ id: personId, unitId: row.unitId }] : [],
  );
  await db.apply([
    { statement: (writer) => writer.insert(campaign).values(row) },
    { statement: (writer) => writer.insert(campaignRoot).values(roots) },
    insertRows(campaignUnit, tree),
    insertRows(answerImport, files),
    ...invitationWrites(id, units, invited),
    ...responseWrites(id, rows),
  ]);
}
