import type { Answers } from "../response/answers";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import { type Instrument, PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { Character } from "./character";
import type { Random } from "./random";

/** Mean indices of the example ministry. */
const MEAN: Record<PrincipleId, number> = { P1: 62, P2: 57, P3: 68, P4: 64, P5: 52, P6: 49, P7: 71 };
const MOST_POINTS = 4;
const POINTS_PER_STEP = 100 / MOST_POINTS;
/** Standard deviations in steps of an answer: of people, in all and by principle, and of their single answers. */
const SPREAD = { person: 0.42, principle: 0.42, answer: 0.75 };
const NOT_APPLICABLE_ANYWHERE = 0.03;
/** How likely each key is that an able person chooses in a scenario, and how much ability moves it. */
const KEYS = [
  { key: 3, weight: 0.46, tilt: 0.35 },
  { key: 2, weight: 0.28, tilt: 0.05 },
  { key: 1, weight: 0.17, tilt: -0.25 },
  { key: 0, weight: 0.09, tilt: -0.5 },
];

/** A person who answers: how far above or below the mean they are, in steps of an answer. */
export type Tendency = { all: number; byPrinciple: Readonly<Record<PrincipleId, number>> };

/** Somebody of a unit with this character; `morePoints` is what has changed for everybody since the first year. */
export function drawTendency({ points }: Character, morePoints: number, random: Random): Tendency {
  const all = random.normal() * SPREAD.person;
  const entries = PRINCIPLE_IDS.map((id) => {
    const mean = (MEAN[id] + (points[id] ?? 0) + morePoints) / POINTS_PER_STEP;
    return [id, mean + all + random.normal() * SPREAD.principle];
  });
  return { all, byPrinciple: Object.fromEntries(entries) as Record<PrincipleId, number> };
}

/** Answers to the statements on frequency, "not applicable" among them. */
export function statementAnswers(
  instrument: Instrument,
  { byPrinciple }: Tendency,
  character: Character,
  random: Random,
): Answers {
  const entries = instrument.behaviourItems.map(({ id, principleId, reverse }) => {
    if (random.isTrue(character.notApplicable[principleId] ?? NOT_APPLICABLE_ANYWHERE)) return [id, NOT_APPLICABLE];
    const wanted = byPrinciple[principleId] + random.normal() * SPREAD.answer;
    const value = Math.min(Math.max(Math.round(wanted), 0), MOST_POINTS);
    return [id, reverse ? MOST_POINTS - value : value];
  });
  return Object.fromEntries(entries) as Answers;
}

/** Answers to the scenarios: the abler, the better, but never for certain. */
export function scenarioAnswers(instrument: Instrument, { all }: Tendency, random: Random): Answers {
  const entries = instrument.sjtItems.map(({ id, options }) => {
    const wanted = random.pick(KEYS.map(({ key, weight, tilt }) => [key, weight * Math.exp(tilt * all)] as const));
    return [id, options.find(({ key }) => key === wanted)?.id ?? "a"];
  });
  return Object.fromEntries(entries) as Answers;
}
