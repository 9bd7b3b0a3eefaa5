import { findScore, type StoredResponse } from "@/db/queries/personal/response";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { respondentResult, type ResultView } from "@/lib/result/respondent-result";
import { database } from "../platform/database";
import { wordsIn } from "../platform/words";
import { readAnswers } from "./stored-answers";

/** The result of a submitted response, by the parameters kept at its submission; null while it is open. */
export async function readResult(response: StoredResponse, locale: Locale): Promise<ResultView | null> {
  const { read } = database();
  const score = await findScore(read, response.id);
  if (!score) return null;
  const answers = await readAnswers(read, response);
  return respondentResult(
    instrumentOf(response.instrumentVersion),
    nationalSurvey,
    wordsIn(locale),
    { answers, parameters: score.parameters, seed: response.shuffleSeed },
    locale,
  );
}
