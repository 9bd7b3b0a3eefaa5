import { findScore, type StoredResponse } from "@/db/queries/personal/response";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { PrincipleId } from "@/lib/instrument/schema";
import type { Place } from "@/lib/result/place-among";
import { respondentResult, type ResultView } from "@/lib/result/respondent-result";
import { database } from "../platform/database";
import { wordsIn } from "../platform/words";
import { keptParameters } from "./kept-parameters";
import { readPlaces } from "./places";
import { readAnswers } from "./stored-answers";

/** The result, and where its indices stand in the organisation. */
export type OwnResult = ResultView & { places: ReadonlyMap<PrincipleId, Place> };

/** The result of a submitted response, by the parameters kept at its submission; null while it is open. */
export async function readResult(response: StoredResponse, locale: Locale): Promise<OwnResult | null> {
  const { read } = database();
  const score = await findScore(read, response.id);
  if (!score) return null;
  const answers = await readAnswers(read, response);
  const parameters = await keptParameters(read, response.campaignId, score.parameters);
  const result = respondentResult(
    instrumentOf(response.instrumentVersion),
    nationalSurvey,
    wordsIn(locale),
    { answers, parameters, seed: response.shuffleSeed },
    locale,
  );
  return { ...result, places: await readPlaces(read, response.campaignId, result.principles, parameters) };
}
