import type { AnswerValue } from "../response/answers";
import { type Instrument, PRINCIPLE_IDS } from "../instrument/schema";
import { MOST } from "../policy/scoring";
import type { ReleaseTable, ScaleId } from "./figures";
import type { SubmittedRow } from "./submitted-row";

/** An item of a scale: `choices` answers, and for an answer its place among them and its points; null: not answered. */
export type ScaleItem = {
  id: string;
  choices: number;
  read: (answer: AnswerValue | undefined) => { choice: number; points: number } | null;
};

/** A scale whose quality is followed, the table whose groups it is followed in, and whether a response has a score. */
export type Scale = {
  id: ScaleId;
  table: ReleaseTable;
  items: readonly ScaleItem[];
  /** Points of somebody with the best answer everywhere. */
  maxPoints: number;
  hasScore: (row: SubmittedRow) => boolean;
};

function principleScale(instrument: Instrument, id: (typeof PRINCIPLE_IDS)[number]): Scale {
  const max = MOST.item;
  const items = instrument.behaviourItems
    .filter((item) => item.principleId === id)
    .map((item): ScaleItem => {
      const read: ScaleItem["read"] = (answer) => {
        if (typeof answer !== "number") return null;
        const points = item.reverse ? max - answer : answer;
        return { choice: points, points };
      };
      return { id: item.id, choices: max + 1, read };
    });
  return { id, table: "index", items, maxPoints: max * items.length, hasScore: ({ indices }) => indices[id] !== null };
}

function scenarioScale({ sjtItems }: Instrument): Scale {
  const items = sjtItems.map(({ id, options }): ScaleItem => ({
    id,
    choices: options.length,
    read: (answer) => {
      const choice = options.findIndex((option) => option.id === answer);
      const chosen = options[choice];
      return chosen ? { choice, points: chosen.key } : null;
    },
  }));
  return {
    id: "scenarios",
    table: "survey",
    items,
    maxPoints: MOST.scenario * items.length,
    hasScore: ({ scenarioScore }) => scenarioScore !== null,
  };
}

/** The seven principles and the scenarios. */
export function qualityScales(instrument: Instrument): readonly Scale[] {
  return [...PRINCIPLE_IDS.map((id) => principleScale(instrument, id)), scenarioScale(instrument)];
}
