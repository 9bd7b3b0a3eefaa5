import { answerImport } from "@/db/schema/answer-import";
import { campaign, campaignRoot, campaignUnit } from "@/db/schema/campaign";
import { answer, response, score } from "@/db/schema/response";
import type { Database, Write } from "@/db/write";
import { inParts } from "@/db/writes/in-parts";
import { encodeAnswer } from "@/lib/response/answers";
import type { SubmittedRow } from "@/lib/release/submitted-row";
import { drawAnswers, randomFrom, type Shape, submittedRow } from "@/lib/release/testing-campaign";
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

/** The writes of some responses with their answers and scores, by the invitations in their order, if any. */
export function responseWrites(
  campaignId: string | null,
  rows: readonly SubmittedRow[],
  invitationIds: readonly string[] = [],
): Write[] {
  const createdAt = new Date(CLOSED.getTime() - 3_600_000);
  const named = rows.map((row, i) => ({ row, id: `${campaignId ?? "outside"}-${String(i).padStart(5, "0")}` }));
  const responses = named.map(({ row, id }, i) => ({
    invitationId: invitationIds[i] ?? null,
    ...{ id, campaignId, unitId: campaignId === null ? null : row.unitId, createdAt, shuffleSeed: 1 },
    ...{ instrumentVersion: "1.0.0", consentVersion: "1", language: row.language },
    submittedAt: new Date(createdAt.getTime() + 1000 * (row.seconds ?? 0)),
    importId: row.origin === "imported" && campaignId !== null ? `import-${campaignId}` : null,
  }));
  const answers = named.flatMap(({ row, id: responseId }) =>
    Object.entries(row.answers).map(([itemId, value]) => ({
      ...{ responseId, itemId, value: encodeAnswer(value), answeredAt: createdAt },
    })),
  );
  const scores = named.map(({ row, id: responseId }) => ({
    responseId,
    ...scoredRow(instrumentOf("1.0.0"), row.answers),
  }));
  return [
    ...inParts(responses, (part): Write => ({ statement: (db) => db.insert(response).values(part) })),
    ...inParts(answers, (part): Write => ({ statement: (db) => db.insert(answer).values(part) })),
    ...inParts(scores, (part): Write => ({ statement: (db) => db.insert(score).values(part) })),
  ];
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
  const file = { id: `import-${id}`, campaignId: id, actorId: importedBy ?? null, importedAt: OPENED, responses: 1 };
  await db.apply([
    { statement: (writer) => writer.insert(campaign).values(row) },
    { statement: (writer) => writer.insert(campaignRoot).values(roots) },
    ...inParts(tree, (part): Write => ({ statement: (writer) => writer.insert(campaignUnit).values(part) })),
    { statement: (writer) => writer.insert(answerImport).values(file) },
    ...responseWrites(id, rows),
  ]);
}
