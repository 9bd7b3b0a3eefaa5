import { describe, expect, it } from "vitest";
import { INSTRUMENT_VERSIONS, instrumentOf } from "../instrument/catalogue";
import { instrument } from "../instrument/testing-instrument";
import { LEVEL_IDS, PRINCIPLE_IDS } from "../instrument/schema";
import { withBand } from "../scoring/band";
import type { PrincipleScore, PrincipleScores } from "../scoring/principle-index";
import { PRINCIPLE_ADVICE } from "../knowledge/principle-advice";
import { nextSteps } from "./next-steps";

type Indices = readonly (number | null)[];

function scoresOf(indices: Indices): PrincipleScores {
  const score = (place: number): PrincipleScore => {
    const index = indices[place] ?? null;
    if (index === null) return { index, reason: "not-applicable", valid: 0 };
    return { ...withBand(instrument.levels, index, 10, 1.645), valid: 4 };
  };
  return { P1: score(0), P2: score(1), P3: score(2), P4: score(3), P5: score(4), P6: score(5), P7: score(6) };
}

const plan = (indices: Indices) => nextSteps(scoresOf(indices));

describe("nextSteps", () => {
  it.each<[string, Indices, readonly string[]]>([
    ["no index", [], []],
    ["all alike: the order of the principles", [50, 50, 50, 50, 50, 50, 50], ["P1-L2", "P2-L2", "P3-L2"]],
    ["the lowest level first", [90, 70, 30, 50, 90, 90, 90], ["P3-L1", "P4-L2", "P2-L3"]],
    ["within a level the lowest index", [62, 61, 60, 90, 90, 90, 90], ["P3-L2", "P2-L2", "P1-L2"]],
    ["fewer than three indices", [null, null, null, null, 90, 10, null], ["P6-L1", "P5-L4"]],
  ])("%s", (_name, indices, expected) => {
    expect(plan(indices).map(({ principleId, levelId }) => `${principleId}-${levelId}`)).toEqual(expected);
  });

  it("gives the keys of the steps, and the sources", () => {
    const [first] = plan([20]);
    const stepKeys = ["advice.principles.P1.L1.1", "advice.principles.P1.L1.2"];
    expect(first).toEqual({ principleId: "P1", levelId: "L1", stepKeys, sources: ["UK-3", "UK-5"] });
  });

  it("rests on statements that every version of the instrument has", () => {
    const sources = PRINCIPLE_IDS.flatMap((id) => LEVEL_IDS.flatMap((level) => PRINCIPLE_ADVICE[id][level].sources));
    for (const version of INSTRUMENT_VERSIONS) {
      const known = instrumentOf(version).sourceStatements.map(({ id }) => id);
      expect(sources.filter((id) => !known.includes(id))).toEqual([]);
    }
  });
});
