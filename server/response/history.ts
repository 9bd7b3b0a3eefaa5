import { findScore, listResponsesOfPerson, type StoredResponse } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { type History, historyOf, type PastResponse } from "@/lib/result/history";
import { keptParameters } from "./kept-parameters";
import { readAnswers } from "./stored-answers";

/** So many results stand beside each other, the latest ones. */
const SHOWN_RESULTS = 5;

async function readPast(db: Reader, response: StoredResponse, submittedAt: Date): Promise<PastResponse[]> {
  const score = await findScore(db, response.id);
  if (!score) return [];
  const parameters = await keptParameters(db, response.campaignId, score.parameters);
  const answers = await readAnswers(db, response);
  return [{ submittedAt, instrument: instrumentOf(response.instrumentVersion), answers, parameters }];
}

/** What a person has submitted and their account opens, the latest of them beside each other; null with fewer than two. */
export async function readHistory(db: Reader, personId: string): Promise<History | null> {
  const submitted = (await listResponsesOfPerson(db, personId))
    .flatMap((response) => (response.submittedAt === null ? [] : [{ response, submittedAt: response.submittedAt }]))
    .toSorted((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime());
  const latest = submitted.slice(0, SHOWN_RESULTS);
  return historyOf((await Promise.all(latest.map((each) => readPast(db, each.response, each.submittedAt)))).flat());
}
