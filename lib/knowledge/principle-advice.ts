import type { LevelId, PrincipleId } from "../instrument/schema";

/** Statements of the article on which the steps for a principle at a level rest, and how many steps there are. */
type Advice = { steps: number; sources: readonly string[] };

/** The steps of measurement.md §5; their words are `advice.principles.P1.L1.1` … in the messages. */
export const PRINCIPLE_ADVICE: Readonly<Record<PrincipleId, Readonly<Record<LevelId, Advice>>>> = {
  P1: {
    L1: { steps: 2, sources: ["UK-3", "UK-5"] },
    L2: { steps: 2, sources: ["NO-3", "UK-5"] },
    L3: { steps: 1, sources: ["NO-3"] },
    L4: { steps: 1, sources: ["UK-5", "UK-6"] },
  },
  P2: {
    L1: { steps: 2, sources: ["NO-4", "CO-2"] },
    L2: { steps: 2, sources: ["SG-3"] },
    L3: { steps: 1, sources: ["UK-2"] },
    L4: { steps: 1, sources: ["FI-7"] },
  },
  P3: {
    L1: { steps: 2, sources: ["NO-1", "FI-3"] },
    L2: { steps: 1, sources: ["UK-4"] },
    L3: { steps: 1, sources: ["CO-9", "FI-4"] },
    L4: { steps: 1, sources: ["CO-10", "NO-1"] },
  },
  P4: {
    L1: { steps: 2, sources: ["UK-5", "KZ-1"] },
    L2: { steps: 2, sources: ["UK-4", "FI-6"] },
    L3: { steps: 1, sources: ["FI-5", "UK-3"] },
    L4: { steps: 1, sources: ["UK-6", "CO-8"] },
  },
  P5: {
    L1: { steps: 2, sources: ["SG-9", "CO-11"] },
    L2: { steps: 1, sources: ["NO-2", "SG-10"] },
    L3: { steps: 1, sources: ["NO-3"] },
    L4: { steps: 1, sources: ["SG-10", "SG-11"] },
  },
  P6: {
    L1: { steps: 1, sources: ["SG-6"] },
    L2: { steps: 1, sources: ["NO-4"] },
    L3: { steps: 1, sources: ["NO-2", "NO-4"] },
    L4: { steps: 1, sources: ["SG-2", "SG-5", "SG-7"] },
  },
  P7: {
    L1: { steps: 2, sources: ["SG-7", "KZ-1"] },
    L2: { steps: 2, sources: ["UK-3"] },
    L3: { steps: 1, sources: ["FI-8", "FI-3"] },
    L4: { steps: 1, sources: ["FI-3", "UK-6"] },
  },
};

/**
 * What to do next for one principle at its level: keys of the messages, and ids of the instrument's source statements.
 */
export interface NextSteps {
  principleId: PrincipleId;
  levelId: LevelId;
  stepKeys: readonly string[];
  sources: readonly string[];
}

/** The steps for one principle at one level (measurement.md §5). */
export function stepsFor(principleId: PrincipleId, levelId: LevelId): NextSteps {
  const { steps, sources } = PRINCIPLE_ADVICE[principleId][levelId];
  const keyOf = (number: number) => `advice.principles.${principleId}.${levelId}.${String(number)}`;
  return { principleId, levelId, stepKeys: Array.from({ length: steps }, (_, i) => keyOf(i + 1)), sources };
}
