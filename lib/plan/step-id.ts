import { type LevelId, LEVEL_IDS, PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { PRINCIPLE_ADVICE } from "../knowledge/principle-advice";

/** A step of the advice as a plan keeps it: principle, level and number, as P1.L1.2. */
type StepParts = { principleId: PrincipleId; levelId: LevelId; number: number };

/** What a stored step is; null where there is no such step, or no more. */
export function partsOfStep(step: string): StepParts | null {
  const [principle, level, place, ...more] = step.split(".");
  const principleId = PRINCIPLE_IDS.find((id) => id === principle);
  const levelId = LEVEL_IDS.find((id) => id === level);
  const number = Number(place);
  if (!principleId || !levelId || more.length > 0 || !Number.isInteger(number)) return null;
  const { steps } = PRINCIPLE_ADVICE[principleId][levelId];
  return number >= 1 && number <= steps ? { principleId, levelId, number } : null;
}

const PREFIX = "advice.principles.";

/** The key of its words in the messages. */
export const textKeyOf = (step: string) => `${PREFIX}${step}`;

/** A step by the key of its words. */
export const stepOfKey = (textKey: string) => textKey.slice(PREFIX.length);
