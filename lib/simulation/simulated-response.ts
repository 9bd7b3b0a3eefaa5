import type { Answers } from "../response/answers";
import { answerRules } from "../response/answers";
import type { Instrument } from "../instrument/schema";
import type { Character } from "./character";
import { drawTendency, scenarioAnswers, statementAnswers } from "./item-answers";
import type { Random } from "./random";
import { surveyAnswers } from "./survey-answers";

/** A filled-in questionnaire, and how long it took. */
export type SimulatedResponse = { answers: Answers; seconds: number };

/** Of 1: people who click through, who stop early, and who leave out a question here and there. */
const CARELESS = 0.012;
const STOPS_EARLY = 0.02;
const SKIPS = 0.012;

/** Minutes are spread as their logarithm is: about eleven, seldom less than five. */
const TYPICAL_SECONDS = 660;
const SECONDS_SPREAD = 0.4;
const FEWEST_SECONDS = 200;
const MOST_SECONDS = 2_400;

function secondsTaken(random: Random): number {
  const seconds = TYPICAL_SECONDS * Math.exp(random.normal() * SECONDS_SPREAD);
  return Math.round(Math.min(Math.max(seconds, FEWEST_SECONDS), MOST_SECONDS));
}

/** Quick, and the same answer everywhere: the release sets it aside. */
function carelessResponse(instrument: Instrument, random: Random): SimulatedResponse {
  const value = random.pick([2, 3, 4].map((points) => [points, 1] as const));
  const statements = instrument.behaviourItems.map(({ id }) => [id, value]);
  const scenarios = instrument.sjtItems.map(({ id }) => [id, "a"]);
  const answers = Object.fromEntries([...statements, ...scenarios]) as Answers;
  return { answers: { NS1: "NS1-a", NS2: ["NS2-n"], ...answers }, seconds: 60 + Math.round(random.number() * 100) };
}

/** The answers of the first `count` questions, in the order in which they are asked. */
export function firstAnswers(instrument: Instrument, answers: Answers, count: number): Answers {
  const ids = new Set([...answerRules(instrument).keys()].slice(0, count));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** What somebody in a unit of this character answers; `morePoints` moves the indices of everybody. */
export function simulateResponse(
  instrument: Instrument,
  character: Character,
  morePoints: number,
  random: Random,
): SimulatedResponse {
  if (random.isTrue(CARELESS)) return carelessResponse(instrument, random);
  const tendency = drawTendency(character, morePoints, random);
  const given = {
    ...surveyAnswers(character.sharePct, random),
    ...statementAnswers(instrument, tendency, character, random),
    ...scenarioAnswers(instrument, tendency, random),
  };
  const answers = Object.fromEntries(Object.entries(given).filter(() => !random.isTrue(SKIPS)));
  const isWhole = !random.isTrue(STOPS_EARLY);
  const { size } = answerRules(instrument);
  const asked = isWhole ? size : Math.floor(size * (0.3 + 0.5 * random.number()));
  return { answers: firstAnswers(instrument, answers, asked), seconds: secondsTaken(random) };
}
