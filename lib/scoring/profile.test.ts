import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { withBand } from "./band";
import { profileOf } from "./profile";
import type { PrincipleScore } from "./principle-index";

const planning = PLANNING_VALUES;

function principle(index: number | null): PrincipleScore {
  if (index === null) return { index, reason: "not-enough-answers", valid: 0 };
  return { ...withBand(instrument.levels, index, 10, 1.645), valid: 4 };
}

function profile(P1: number | null, P2: number | null, P3: number | null, P4: number | null, rest: number | null) {
  const others = { P5: principle(rest), P6: principle(rest), P7: principle(rest) };
  return profileOf({ P1: principle(P1), P2: principle(P2), P3: principle(P3), P4: principle(P4), ...others }, planning);
}

describe("profileOf", () => {
  it.each([
    ["no index", profile(null, null, null, null, null), null],
    ["one index", profile(80, null, null, null, null), null],
    ["all alike", profile(50, 50, 50, 50, 50), null],
    ["below the threshold of 30.3642", profile(80.36, 50, 60, 60, 60), null],
    ["above it", profile(80.37, 50, 60, 60, 60), { strongest: ["P1"], weakest: ["P2"] }],
    ["ties on both sides", profile(90, 20, 90, 20, 50), { strongest: ["P1", "P3"], weakest: ["P2", "P4"] }],
    ["two indices", profile(null, 10, null, 100, null), { strongest: ["P4"], weakest: ["P2"] }],
    ["an index of 0", profile(0, null, 50, 50, null), { strongest: ["P3", "P4"], weakest: ["P1"] }],
  ])("%s", (_name, result, expected) => {
    expect(result).toEqual(expected);
  });
});
