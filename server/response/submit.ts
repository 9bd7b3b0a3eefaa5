import { commit } from "@/db/commit";
import { findResponse, findUnitOfAuthor, takesAnswers } from "@/db/queries/personal/response";
import type { Database } from "@/db/write";
import { removeAnswerLinksOf } from "@/db/writes/invitation";
import { addScore, markSubmitted } from "@/db/writes/response";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { parametersFor } from "./own-parameters";
import { scoredRow } from "./scored-row";
import { readAnswers } from "./stored-answers";

/** How often a submission reads again because an answer came in between. */
const ATTEMPTS = 5;

export type SubmitOutcome = { ok: true } | { ok: false; reason: "not-found" | "closed" };

/**
 * Submits a response and writes its scored row, once: a second submission changes nothing and is no error. From then
 * on the links for answering of its invitation open nothing.
 */
export async function submitResponse(
  db: Database,
  responseId: string,
  now: Date,
  language: Locale,
): Promise<SubmitOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const response = await findResponse(db.read, responseId);
    if (!response) return { ok: false, reason: "not-found" };
    if (response.submittedAt) return { ok: true };
    if (!(await takesAnswers(db.read, response, now))) return { ok: false, reason: "closed" };
    const instrument = instrumentOf(response.instrumentVersion);
    const parameters = await parametersFor(db.read, await findUnitOfAuthor(db.read, responseId), instrument);
    const row = scoredRow(instrument, await readAnswers(db.read, response), parameters);
    const scored = addScore({ responseId, ...row });
    const event = { kind: "response-submitted", at: now, campaignId: response.campaignId } as const;
    const ended = response.invitationId === null ? [] : [removeAnswerLinksOf(response.invitationId)];
    if (await commit(db, event, [markSubmitted(responseId, response.revision, now, language), scored, ...ended]))
      return { ok: true };
  }
  throw new Error("A response could not be submitted: answers kept coming in.");
}
