import { commit } from "@/db/commit";
import { findResponse, takesAnswers } from "@/db/queries/response";
import type { Database } from "@/db/write";
import { removeAnswerLinksOf } from "@/db/writes/invitation";
import { addScore, markSubmitted } from "@/db/writes/response";
import { instrument } from "@/lib/instrument/catalogue";
import { scoreResponse } from "@/lib/scoring/score-response";
import { readAnswers } from "./stored-answers";

/** How often a submission reads again because an answer came in between. */
const ATTEMPTS = 5;

export type SubmitOutcome = { ok: true } | { ok: false; reason: "not-found" | "closed" };

/**
 * Submits a response and writes its scored row, once: a second submission changes nothing and is no error. From then
 * on the links for answering of its invitation open nothing.
 */
export async function submitResponse(db: Database, responseId: string, now: Date): Promise<SubmitOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const response = await findResponse(db.read, responseId);
    if (!response) return { ok: false, reason: "not-found" };
    if (response.submittedAt) return { ok: true };
    if (!(await takesAnswers(db.read, response, now))) return { ok: false, reason: "closed" };
    const parameters = instrument.scoring.provisional;
    const { principles, overall, scenarios, obstacles } = scoreResponse(
      instrument,
      await readAnswers(db.read, responseId),
      parameters,
    );
    const scored = addScore({
      responseId,
      p1: principles.P1.index,
      p2: principles.P2.index,
      p3: principles.P3.index,
      p4: principles.P4.index,
      p5: principles.P5.index,
      p6: principles.P6.index,
      p7: principles.P7.index,
      overall: overall?.index ?? null,
      scenarioScore: scenarios.score,
      obstacles,
      parameters,
    });
    const event = { kind: "response-submitted", at: now, campaignId: response.campaignId } as const;
    const ended = response.invitationId === null ? [] : [removeAnswerLinksOf(response.invitationId)];
    if (await commit(db, event, [markSubmitted(responseId, response.revision, now), scored, ...ended]))
      return { ok: true };
  }
  throw new Error("A response could not be submitted: answers kept coming in.");
}
