import { findScore, listResponsesOfPerson, type StoredResponse } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { type History, historyOf, type PastResponse } from "@/lib/result/history";
import { keptParameters } from "./kept-parameters";
import { readAnswers } from "./stored-answers";

/** So many results stand beside each other, the latest ones. */
const SHOWN_RESULTS = 5;

/** A submitted response as its result shows it; null while it is open. */
export async function readPast(db: Reader, response: StoredResponse): Promise<PastResponse | null> {
  const { submittedAt } = response;
  const score = await findScore(db, response.id);
  if (!score || submittedAt === null) return null;
  const parameters = await keptParameters(db, response.campaignId, score.parameters);
  const answers = await readAnswers(db, response);
  return { submittedAt, instrument: instrumentOf(response.instrumentVersion), answers, parameters };
}

/** What a person has submitted and their account opens, the latest of them beside each other; null with fewer than two. */
export async function readHistory(db: Reader, personId: string): Promise<History | null> {
  const latest = (await listResponsesOfPerson(db, personId))
    .filter(({ submittedAt }) => submittedAt !== null)
    .toSorted((one, other) => Number(other.submittedAt) - Number(one.submittedAt))
    .slice(0, SHOWN_RESULTS);
  const past = await Promise.all(latest.map((each) => readPast(db, each)));
  return historyOf(past.filter((each) => each !== null));
}
