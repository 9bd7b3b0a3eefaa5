import { answerRules, parseAnswer, type Answers, type AnswerValue } from "../response/answers";
import { INSTRUMENT_VERSIONS, instrumentOf, newestInstrument } from "../instrument/catalogue";
import { PRINCIPLE_IDS, type Instrument } from "../instrument/schema";
import { fourDecimalJson } from "../json-file/four-decimals";
import { quotedValue } from "../json-file/quoted";
import {
  type FileResult,
  isObject,
  type JsonObject,
  readObject,
  refused,
  type Refused,
} from "../json-file/read-object";
import { answerComplaint } from "./answer-complaint";
import { parametersInFile } from "./file-parameters";
import type { ScoreParameters } from "./parameters";
import type { PrincipleScore } from "./principle-index";
import { readableScores } from "./readable-scores";
import { scoreResponse, type ResponseScores } from "./score-response";

type AnswersRead = { ok: true; answers: Answers } | Refused;
type ResponseRead = { ok: true; instrument: Instrument; answers: Answers; parameters: ScoreParameters } | Refused;

function answersOf(instrument: Instrument, raw: JsonObject): AnswersRead {
  const rules = answerRules(instrument);
  const answers: Record<string, AnswerValue> = {};
  for (const [itemId, value] of Object.entries(raw)) {
    const complaint = answerComplaint(rules, itemId, value);
    if (complaint !== null) return refused(complaint);
    const parsed = parseAnswer(rules, itemId, value);
    if (parsed.ok) answers[itemId] = parsed.value;
  }
  return { ok: true, answers };
}

/**
 * Reads the text of a file `{"answers": {…}}`; an absent id is a skipped item. Other keys may stand beside it, as in
 * a person's own download, and "instrumentVersion" says which version was answered (absent: the newest). A mistake is
 * refused with one line that names the field; of several the first.
 */
export function readResponse(text: string): ResponseRead {
  const file = readObject(text, 'with the key "answers"');
  if (!file.ok) return file;
  if (!Object.hasOwn(file.object, "answers")) return refused('answers: missing; the file must hold {"answers": {…}}');
  const { answers, instrumentVersion: version = newestInstrument().version } = file.object;
  if (typeof version !== "string" || !INSTRUMENT_VERSIONS.includes(version))
    return refused(`instrumentVersion: ${quotedValue(version)} is not one of ${INSTRUMENT_VERSIONS.join(", ")}`);
  if (!isObject(answers)) return refused(`answers: ${quotedValue(answers)} is not an object of answers by item id`);
  const instrument = instrumentOf(version);
  const read = answersOf(instrument, answers);
  if (!read.ok) return read;
  const parameters = parametersInFile(file.object);
  return parameters.ok ? { ...read, instrument, parameters: parameters.value } : parameters;
}

function principleOutput(score: PrincipleScore) {
  if (score.index === null) return { index: null, reason: score.reason, valid: score.valid };
  return { index: score.index, level: score.level, band: score.band, valid: score.valid };
}

/** The output of the `score` command: pretty-printed JSON, numbers to at most four decimals. */
function formatScores({ principles, overall, scenarios, obstacles }: ResponseScores): string {
  return fourDecimalJson({
    principles: Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, principleOutput(principles[id])])),
    overall: overall && {
      index: overall.index,
      level: overall.level,
      band: overall.band,
      principles: overall.principles,
    },
    scenarios: { score: scenarios.score, answered: scenarios.answered, hint: scenarios.hint },
    obstacles,
  });
}

/** From the text of a file to the command's output, with the parameters that the file holds (measurement.md §4.4). */
export function scoreFile(text: string): FileResult {
  const read = readResponse(text);
  if (!read.ok) return read;
  const { instrument, answers, parameters } = read;
  return { ok: true, json: formatScores(readableScores(scoreResponse(instrument, answers, parameters), parameters)) };
}
