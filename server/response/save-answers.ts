import { commit } from "@/db/commit";
import { findResponse, type StoredResponse } from "@/db/queries/personal/response";
import type { Database } from "@/db/write";
import { markAnswersChanged, recordAnswer } from "@/db/writes/response";
import { type AnswerRefusal, answerRules, encodeAnswer, parseField } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";

/** One answer as given: a field of the form, null for an answer taken back, and how long ago it was given. */
export type GivenAnswer = { id: string; value: unknown; ageMs: number };

export type SaveOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" | "submitted" | "closed" }
  | { ok: false; reason: AnswerRefusal; id: string };

/**
 * The time of an answer by the server's clock. The age comes from the device, because its clock may be wrong;
 * an answer is never newer than now nor older than its response.
 */
function answerTime(ageMs: number, now: Date, begun: Date): Date {
  return new Date(Math.min(Math.max(now.getTime() - Math.max(ageMs, 0), begun.getTime()), now.getTime()));
}

/** Saves all given answers of a response that is open, or none of them. */
export async function saveAnswers(
  db: Database,
  response: Pick<StoredResponse, "id" | "createdAt" | "instrumentVersion"> &
    Partial<Pick<StoredResponse, "campaignId" | "submittedAt">>,
  given: readonly GivenAnswer[],
  now: Date,
): Promise<SaveOutcome> {
  const { campaignId } = response;
  // The commit would find it as well, at a cost for those that it is written together with.
  if (response.submittedAt) return { ok: false, reason: "submitted" };
  const rules = answerRules(instrumentOf(response.instrumentVersion));
  const writes = [markAnswersChanged(response.id, now)];
  for (const { id, value, ageMs } of given) {
    const answeredAt = answerTime(ageMs, now, response.createdAt);
    const parsed = value === null && rules.has(id) ? null : parseField(rules, id, value);
    if (parsed?.ok === false) return { ok: false, reason: parsed.reason, id };
    const row = { responseId: response.id, itemId: id, value: parsed && encodeAnswer(parsed.value), answeredAt };
    writes.push(recordAnswer(row, now));
  }
  if (given.length === 0) return { ok: true };
  if (await commit(db, { kind: "answers-saved", at: now, campaignId: campaignId ?? null }, writes)) return { ok: true };
  const refused = await findResponse(db.read, response.id);
  if (!refused) return { ok: false, reason: "not-found" };
  return { ok: false, reason: refused.submittedAt ? "submitted" : "closed" };
}
