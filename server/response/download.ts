import { stringify } from "csv-stringify/sync";
import { getTranslations } from "next-intl/server";
import { findScore, type StoredResponse } from "@/db/queries/personal/response";
import { encodeAnswer } from "@/lib/response/answers";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { answerList } from "@/lib/response/answer-list";
import { scoreResponse } from "@/lib/scoring/score-response";
import { cellText } from "@/lib/text/number-text";
import { database } from "../platform/database";
import { consentOf } from "./consent";
import { readAnswers } from "./stored-answers";

/** Answers and, once submitted, the result. `npm run score` takes this file and recomputes the result from it. */
export async function downloadJson(response: StoredResponse): Promise<string> {
  const instrument = instrumentOf(response.instrumentVersion);
  const { read } = database();
  const answers = await readAnswers(read, response);
  const score = await findScore(read, response.id);
  const file = {
    instrumentVersion: response.instrumentVersion,
    consent: consentOf(response),
    begunAt: response.createdAt,
    submittedAt: response.submittedAt,
    answers,
    result: score ? { parameters: score.parameters, ...scoreResponse(instrument, answers, score.parameters) } : null,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One row per question and, once submitted, per result; UTF-8 with a mark and semicolons, as Excel opens it. */
export async function downloadCsv(response: StoredResponse, locale: Locale): Promise<string> {
  const instrument = instrumentOf(response.instrumentVersion);
  const { read } = database();
  const t = await getTranslations({ locale, namespace: "download" });
  const answers = await readAnswers(read, response);
  const score = await findScore(read, response.id);
  const questions = answerList(instrument, questionnaireSteps(instrument), answers, locale)
    .flatMap((step) => step.questions)
    .map(({ id, lead, question, answer }) => {
      const value = answers[id];
      return [id, lead ?? question, value === undefined ? "" : encodeAnswer(value), answer.join("; ") || t("skipped")];
    });
  const results = score
    ? [
        ...instrument.principles.map(({ id, name }) => [id, name[locale], score[`p${id.slice(1)}` as "p1"]]),
        ["overall", t("overall"), score.overall],
        ["scenarios", t("scenarios"), score.scenarioScore],
      ].map(([id, name, value]) => [id, name, value === null ? "" : cellText(Number(value), locale, 1), ""])
    : [];
  const header = [t("id"), t("question"), t("value"), t("answer")];
  return stringify([header, ...questions, ...results], { bom: true, delimiter: ";" });
}
