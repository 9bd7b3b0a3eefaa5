import { quotedKey, quotedValue } from "../json-file/quoted";
import { isObject, type JsonObject, readObject, refused, type Refused } from "../json-file/read-object";
import { contradictionIn, type ObstacleOptions } from "./contradiction";
import type { ObstacleSums } from "./obstacle-load";
import type { QuestionCounts, SurveyCounts } from "./scorecard";
import type { NationalSurvey } from "./survey-schema";

type Read<Value> = { ok: true; value: Value } | Refused;
type Question = "NS1" | "NS2";

const FIELDS = ["n1", "NS1", "n2", "NS2", "obstacleCounts"];
/** Beyond any civil service; Fisher's test would take minutes over more. */
const MOST_PEOPLE = 1_000_000;
/** A standard deviation needs two people. */
const FEWEST_FOR_SD = 2;

const read = <Value>(value: Value): Read<Value> => ({ ok: true, value });

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

const notWhole = (field: string, value: unknown, min: number, max: number) =>
  refused(`${field}: ${quotedValue(value)} is not a whole number from ${min} to ${max}`);

function unknownKey(object: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(object).find((key) => !known.includes(key));
}

/** The options of a question that are compared, by the letter that the file uses: "a" for NS1-a. */
function optionLetters(survey: NationalSurvey, question: Question): string[] {
  const figure = survey.figures.find(({ itemId }) => itemId === question);
  return figure?.options.map(({ itemOptionId }) => itemOptionId.slice(`${question}-`.length)) ?? [];
}

function readNamed(survey: NationalSurvey, question: Question, raw: unknown, n: number): Read<QuestionCounts> {
  if (!isObject(raw)) return refused(`${question}: ${quotedValue(raw)} is not an object of counts by option`);
  const letters = optionLetters(survey, question);
  const unknown = unknownKey(raw, letters);
  if (unknown !== undefined)
    return refused(`${question}.${quotedKey(unknown)}: there is no such option, only ${letters.join(", ")}`);
  const named: Record<string, number> = {};
  for (const [letter, count] of Object.entries(raw)) {
    if (!isWhole(count, 0, n)) return notWhole(`${question}.${letter}`, count, 0, n);
    named[`${question}-${letter}`] = count;
  }
  return read({ answered: n, named });
}

/** One half of the file: people who answered, and whom of them each option has. Null where neither is given. */
function readQuestion(survey: NationalSurvey, question: Question, file: JsonObject): Read<QuestionCounts | null> {
  const nField = question === "NS1" ? "n1" : "n2";
  const [hasN, hasCounts] = [Object.hasOwn(file, nField), Object.hasOwn(file, question)];
  if (!hasN && !hasCounts) return read(null);
  if (!hasN) return refused(`${nField}: missing; ${question} needs the number of people who answered it`);
  if (!hasCounts) return refused(`${question}: missing; ${nField} needs the counts by option`);
  const n = file[nField];
  if (!isWhole(n, 1, MOST_PEOPLE)) return notWhole(nField, n, 1, MOST_PEOPLE);
  const counts = readNamed(survey, question, file[question], n);
  if (!counts.ok) return counts;
  const figure = survey.figures.find(({ itemId }) => itemId === question);
  const sum = Object.values(counts.value.named).reduce((total, count) => total + count, 0);
  if (figure?.format === "single" && sum > n)
    return refused(`${question}: the counts add up to ${sum}, but only ${n} people chose one option each (${nField})`);
  return counts;
}

/** The options of the second figure: obstacles, and "no problems", which is the good side. */
function obstacleOptions({ figures }: NationalSurvey): ObstacleOptions {
  const options = figures.filter(({ itemId }) => itemId === "NS2").flatMap((figure) => figure.options);
  const idsOf = (side: "worse" | "better") =>
    options.filter(({ higherIs }) => higherIs === side).map(({ itemOptionId }) => itemOptionId);
  const [noProblems = ""] = idsOf("better");
  return { obstacles: idsOf("worse"), noProblems };
}

/** How many obstacles each person named, in the order of the file. */
function readObstacles({ obstacles }: ObstacleOptions, file: JsonObject): Read<readonly number[] | null> {
  if (!Object.hasOwn(file, "obstacleCounts")) return read(null);
  const raw = file["obstacleCounts"];
  if (!Array.isArray(raw)) return refused(`obstacleCounts: ${quotedValue(raw)} is not a list of numbers`);
  const counts: readonly unknown[] = raw;
  const each: number[] = [];
  for (const [place, count] of counts.entries()) {
    if (!isWhole(count, 0, obstacles.length)) return notWhole(`obstacleCounts[${place}]`, count, 0, obstacles.length);
    each.push(count);
  }
  if (each.length < FEWEST_FOR_SD)
    return refused(`obstacleCounts: ${each.length} of the at least ${FEWEST_FOR_SD} people needed`);
  return read(each);
}

function sumsOf(each: readonly number[]): ObstacleSums {
  const sum = each.reduce((total, count) => total + count, 0);
  return { n: each.length, sum, sumOfSquares: each.reduce((total, count) => total + count ** 2, 0) };
}

/**
 * Reads the text of a file `{"n1", "NS1", "n2", "NS2", "obstacleCounts"}`: people who answered each question, how many
 * of them named each option (absent: nobody), and how many obstacles each person named. Either question and the
 * obstacles may be left out. A mistake, and counts that nobody can have collected, are refused with one line that names
 * the field; of several the first.
 */
export function readCounts(survey: NationalSurvey, text: string): Read<SurveyCounts> {
  const file = readObject(text, `with ${FIELDS.join(", ")}`);
  if (!file.ok) return file;
  const unknown = unknownKey(file.object, FIELDS);
  if (unknown !== undefined) return refused(`${quotedKey(unknown)}: there is no such field, only ${FIELDS.join(", ")}`);
  const NS1 = readQuestion(survey, "NS1", file.object);
  if (!NS1.ok) return NS1;
  const NS2 = readQuestion(survey, "NS2", file.object);
  if (!NS2.ok) return NS2;
  const options = obstacleOptions(survey);
  const obstacles = readObstacles(options, file.object);
  if (!obstacles.ok) return obstacles;
  const contradiction = NS2.value && contradictionIn(options, NS2.value, obstacles.value);
  if (contradiction !== null) return refused(contradiction);
  if (!NS1.value && !NS2.value && !obstacles.value)
    return refused("the file holds no counts: it needs n1 with NS1, n2 with NS2, or obstacleCounts");
  return read({ NS1: NS1.value, NS2: NS2.value, obstacles: obstacles.value && sumsOf(obstacles.value) });
}
