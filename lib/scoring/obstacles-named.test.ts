import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { obstaclesNamed } from "./obstacles-named";

describe("obstaclesNamed", () => {
  it.each([
    [["NS2-a", "NS2-c"], 2],
    [["NS2-a", "NS2-b", "NS2-c", "NS2-d", "NS2-e", "NS2-f"], 6],
    [["NS2-f", "NS2-z"], 1],
    [["NS2-z"], 0],
    [["NS2-n"], 0],
  ])("%j: %d", (chosen, count) => {
    expect(obstaclesNamed(instrument, { NS2: chosen })).toBe(count);
  });

  it("is null where the question was skipped", () => {
    expect(obstaclesNamed(instrument, { NS1: "NS1-a" })).toBeNull();
  });
});
