import { findResponse, type StoredResponse, takesAnswers } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";
import { answerRules } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { continuePoint, questionnaireSteps } from "@/lib/instrument/steps";
import { database } from "../platform/database";
import { readDeviceGrant } from "./device-grant";
import { grantOpens } from "./grant-token";
import { hasRecoveryCode } from "./recover";
import { readAnswers } from "./stored-answers";

/**
 * Where somebody goes on: at a question, at checking the answers, at the result, or where it says that the campaign
 * closed before that. `path` is behind the language.
 */
export type Continuation =
  | { kind: "open"; path: string; position: number; total: number }
  | { kind: "check"; path: string }
  | { kind: "submitted"; path: string }
  | { kind: "closed"; path: string };

/** Where this response goes on at `now`. */
export async function continuationOf(
  db: Reader,
  response: Pick<StoredResponse, "id" | "campaignId" | "instrumentVersion" | "submittedAt">,
  now: Date,
): Promise<Continuation> {
  const base = `/response/${response.id}`;
  if (response.submittedAt) return { kind: "submitted", path: `${base}/result` };
  if (!(await takesAnswers(db, response, now))) return { kind: "closed", path: `${base}/closed` };
  const answers = await readAnswers(db, response);
  const instrument = instrumentOf(response.instrumentVersion);
  const steps = questionnaireSteps(instrument);
  const point = continuePoint(steps, new Set(Object.keys(answers)));
  if (!point) return { kind: "check", path: `${base}/check` };
  // The first question of a page is not scrolled past the head.
  const isFirst = steps.some(({ itemIds }) => itemIds[0] === point.itemId);
  const path = `${base}/${point.stepId}${isFirst ? "" : `#${point.itemId}`}`;
  return { kind: "open", path, position: point.position, total: answerRules(instrument).size };
}

/**
 * Where the response on this device goes on, and whether a recovery code opens it again (else its invitation does);
 * null when the device holds none that can.
 */
export async function findContinuation(): Promise<
  (Exclude<Continuation, { kind: "closed" }> & { responseId: string; hasCode: boolean }) | null
> {
  const grant = await readDeviceGrant();
  if (!grant) return null;
  const { read } = database();
  const response = await findResponse(read, grant.responseId);
  if (response?.personId !== null || !grantOpens(grant, response)) return null;
  const continuation = await continuationOf(read, response, database().now());
  if (continuation.kind === "closed") return null;
  return { ...continuation, responseId: grant.responseId, hasCode: hasRecoveryCode(response) };
}
