import { commit } from "@/db/commit";
import { findPracticeNotes } from "@/db/queries/personal/plan";
import type { Database, Reader } from "@/db/write";
import { recordPracticeNotes } from "@/db/writes/plan";
import type { PracticeCard } from "@/lib/practice/cards";
import { NOTE_FIELDS } from "@/lib/practice/practice-form";

/** What somebody has written into a card: about each exercise, and the items of the checklist that are ticked. */
export type WrittenCard = Partial<Record<(typeof NOTE_FIELDS)[number], string | undefined>> & {
  checks: readonly string[];
};

const CHECKS = "checks";

export async function readWritten(db: Reader, responseId: string, { principleId }: PracticeCard): Promise<WrittenCard> {
  const notes = await findPracticeNotes(db, responseId, principleId);
  return {
    ...Object.fromEntries(NOTE_FIELDS.map((field) => [field, notes.get(field) ?? ""])),
    checks: (notes.get(CHECKS) ?? "").split(" ").filter(Boolean),
  };
}

/** Keeps what is written into a card instead of what was; of the ticks only those that the card has. */
export async function saveWritten(
  db: Database,
  responseId: string,
  { principleId, checklist }: PracticeCard,
  written: WrittenCard,
  now: Date,
): Promise<void> {
  const ticked = checklist.items.flatMap(({ id }) => (written.checks.includes(id) ? [id] : []));
  const notes = new Map<string, string>([
    ...NOTE_FIELDS.map((field) => [field, written[field] ?? ""] as const),
    [CHECKS, ticked.join(" ")],
  ]);
  await commit(db, { kind: "practice-saved", at: now }, recordPracticeNotes(responseId, principleId, notes));
}
