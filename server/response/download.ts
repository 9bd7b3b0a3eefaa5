import { stringify } from "csv-stringify/sync";
import { getTranslations } from "next-intl/server";
import { findScore, type StoredResponse } from "@/db/queries/personal/response";
import { type Answers, encodeAnswer } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { answerList } from "@/lib/response/answer-list";
import { readableScores } from "@/lib/scoring/readable-scores";
import { scoreResponse } from "@/lib/scoring/score-response";
import { cellText } from "@/lib/text/number-text";
import { database } from "../platform/database";
import { consentOf } from "./consent";
import { keptParameters } from "./kept-parameters";
import { readAnswers } from "./stored-answers";

/** The result as its person may see it: by the parameters of its submission and the readings of today. */
async function findOwnScores({ id, campaignId, instrumentVersion }: StoredResponse, answers: Answers) {
  const { read } = database();
  const score = await findScore(read, id);
  if (!score) return null;
  const parameters = await keptParameters(read, campaignId, score.parameters);
  const scores = scoreResponse(instrumentOf(instrumentVersion), answers, parameters);
  return { parameters, ...readableScores(scores, parameters) };
}

/** Answers and, once submitted, the result. `npm run score` takes this file and recomputes the result from it. */
export async function downloadJson(response: StoredResponse): Promise<string> {
  const answers = await readAnswers(database().read, response);
  const file = {
    instrumentVersion: response.instrumentVersion,
    consent: consentOf(response),
    begunAt: response.createdAt,
    submittedAt: response.submittedAt,
    answers,
    result: await findOwnScores(response, answers),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One row per question and, once submitted, per result; UTF-8 with a mark and semicolons, as Excel opens it. */
export async function downloadCsv(response: StoredResponse, locale: Locale): Promise<string> {
  const instrument = instrumentOf(response.instrumentVersion);
  const t = await getTranslations({ locale, namespace: "download" });
  const answers = await readAnswers(database().read, response);
  const scores = await findOwnScores(response, answers);
  const questions = answerList(instrument, questionnaireSteps(instrument), answers, locale)
    .flatMap((step) => step.questions)
    .map(({ id, lead, question, answer }) => {
      const value = answers[id];
      return [id, lead ?? question, value === undefined ? "" : encodeAnswer(value), answer.join("; ") || t("skipped")];
    });
  const results = scores
    ? [
        ...instrument.principles.map(({ id, name }) => [id, name[locale], scores.principles[id].index]),
        ["overall", t("overall"), scores.overall?.index ?? null],
        ["scenarios", t("scenarios"), scores.scenarios.score],
      ].map(([id, name, value]) => [id, name, value === null ? "" : cellText(Number(value), locale, 1), ""])
    : [];
  const header = [t("id"), t("question"), t("value"), t("answer")];
  return stringify([header, ...questions, ...results], { bom: true, delimiter: ";" });
}
