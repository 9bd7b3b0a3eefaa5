import { describe, expect, it } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { benchmarkScorecard } from "../benchmark/scorecard";
import { COMPARISON } from "../policy/statistics";
import { columnsOfOne } from "../release/testing-group";
import { scorecardLines } from "./scorecard-lines";

type Counts = Readonly<Record<string, number>>;

function linesOf(n: number, counts: Counts) {
  const figure = columnsOfOne(n, { numbers: {}, counts: { NS1: { n, counts } } }).counts["NS1"];
  if (!figure) throw new Error("no figure");
  return scorecardLines(nationalSurvey, "NS1", figure);
}

const verdictOf = (id: string, n: number, counts: Counts) => linesOf(n, counts).find((line) => line.id === id)?.verdict;

/** The same as whoever holds the counts computes it. */
function exactVerdictOf(id: string, answered: number, named: Counts) {
  const { NS1 } = benchmarkScorecard(nationalSurvey, COMPARISON, {
    ...{ NS1: { answered, named }, NS2: null, obstacles: null },
  });
  return NS1?.find((row) => row.id === id)?.verdict;
}

describe("the verdicts of a released unit", () => {
  it.each([
    ["fig1.f", 200, { "NS1-a": 94, "NS1-b": 44, "NS1-c": 18, "NS1-d": 14, "NS1-e": 13 }],
    ["fig1.channel", 60, { "NS1-a": 28, "NS1-b": 13, "NS1-d": 4, "NS1-e": 4 }],
  ])("do not tell on %s that nobody named an answer", (id, n, others) => {
    const counts = (people: number) => ({ ...others, "NS1-f": people });
    expect(exactVerdictOf(id, n, counts(0))).not.toBe(exactVerdictOf(id, n, counts(2)));
    expect(verdictOf(id, n, counts(0))).toBe(exactVerdictOf(id, n, counts(2)));
    expect(verdictOf(id, n, counts(1))).toBe(exactVerdictOf(id, n, counts(2)));
  });

  it("are else those of the exact counts", () => {
    const counts = { "NS1-a": 28, "NS1-b": 13, "NS1-c": 3, "NS1-d": 10, "NS1-e": 4, "NS1-f": 2 };
    for (const { id, verdict } of linesOf(60, counts)) expect(verdict).toBe(exactVerdictOf(id, 60, counts));
  });

  it("say with not-large, and with nothing else, which difference is ruled out", () => {
    const lines = linesOf(60, { "NS1-a": 28, "NS1-b": 13, "NS1-c": 3, "NS1-d": 12, "NS1-e": 3, "NS1-f": 1 });
    expect(lines).toContainEqual(expect.objectContaining({ id: "fig1.a", verdict: "not-large", ruledOutPoints: 24 }));
    expect(lines).toContainEqual(
      expect.objectContaining({ id: "fig1.d", verdict: "clear-more", ruledOutPoints: null }),
    );
  });
});
