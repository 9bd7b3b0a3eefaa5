import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { COMPARISON } from "../policy/statistics";
import worked from "../scoring/worked-examples.json";
import { benchmarkLine, nationalCount } from "./benchmark-line";
import { nationalSurvey } from "./national-survey";
import data from "./national-survey-2023.json";
import { nationalObstacleMean } from "./obstacle-load";
import { nationalSurveySchema } from "./survey-schema";
import { proportion } from "./proportion";
import { wilsonInterval } from "./wilson";

const expected = worked.E14_article_arithmetic;
const { n } = nationalSurvey.survey;

function optionsOf(question: "NS1" | "NS2") {
  return nationalSurvey.figures.find((figure) => figure.itemId === question)?.options ?? [];
}

function sumOfShares(question: "NS1" | "NS2", without: readonly string[] = []): number {
  const counted = optionsOf(question).filter((option) => !without.includes(option.id));
  return counted.reduce((total, option) => total + option.sharePct, 0);
}

describe("the article's arithmetic (E14)", () => {
  it("sums figure 1 and leaves a residual", () => {
    expect(sumOfShares("NS1")).toBeCloseTo(expected.fig1Sum, 4);
    expect(100 - sumOfShares("NS1")).toBeCloseTo(expected.fig1Residual, 4);
    expect(nationalSurvey.figures[0]?.residualPct).toBe(expected.fig1Residual);
  });

  it("sums figure 2 to the mean number of obstacles", () => {
    const obstacles = sumOfShares("NS2", ["fig2.n"]) / 100;
    expect(sumOfShares("NS2")).toBeCloseTo(expected.fig2Sum, 4);
    expect(obstacles).toBeCloseTo(expected.obstacleMean, 4);
    expect(nationalObstacleMean(nationalSurvey).mean).toBe(expected.obstacleMean);
    expect(nationalObstacleMean(nationalSurvey).seBound).toBeCloseTo(Math.sqrt((obstacles * (6 - obstacles)) / n), 4);
    const naming = 1 - benchmarkLine(nationalSurvey, "fig2.n").sharePct / 100;
    expect(obstacles / naming).toBeCloseTo(expected.obstacleMeanAmongAny, 4);
  });

  it.each(Object.entries(expected.counts))("reconstructs %s as %d people", (id, count) => {
    expect(nationalCount(benchmarkLine(nationalSurvey, id).sharePct, n)).toBe(count);
  });
});

describe("the national survey", () => {
  it("states the intervals that follow from its counts", () => {
    for (const option of [...optionsOf("NS1"), ...optionsOf("NS2")]) {
      const [low, high] = wilsonInterval(proportion(option.countReconstructed, n));
      expect(option.wilson95[0]).toBeCloseTo(low, 4);
      expect(option.wilson95[1]).toBeCloseTo(high, 4);
    }
  });

  it.each(["NS1", "NS2"] as const)("and the instrument link the same options of %s", (question) => {
    const item = instrument.nationalItems.find((entry) => entry.id === question);
    const published = item?.options.filter((option) => !option.residual) ?? [];
    expect(published.map((option) => [option.benchmarkId, option.id])).toEqual(
      optionsOf(question).map((option) => [option.id, option.itemOptionId]),
    );
  });

  it("has the sample sizes by which the instrument compares", () => {
    expect(COMPARISON).toMatchObject({ n, nSensitivity: n / 2 });
  });

  it("takes a principle's share from the line it is tested by", () => {
    for (const { testRef, sharePct } of nationalSurvey.principleBenchmarks)
      if (testRef !== null) expect(benchmarkLine(nationalSurvey, testRef).sharePct).toBe(sharePct);
  });

  it("adds the channel options up", () => {
    const channel = benchmarkLine(nationalSurvey, "fig1.channel");
    expect(channel).toMatchObject({ sharePct: 13.6, itemOptionIds: ["NS1-c", "NS1-f"] });
    expect(nationalCount(channel.sharePct, n)).toBe(626);
  });

  it.each(["fig1.x", "fig2.obstacleMean", "fig2.anyObstacleMax"])("has no line %s", (id) => {
    expect(() => benchmarkLine(nationalSurvey, id)).toThrow(id);
  });
});

describe("nationalSurveySchema", () => {
  const complaintAbout = (survey: unknown) => {
    const checked = nationalSurveySchema.safeParse(survey);
    return checked.success ? "" : checked.error.issues.map((issue) => issue.message).join("; ");
  };

  it.each([
    ["a line that does not exist", { testFamilies: { NS1: ["fig1.q"], NS2: ["fig2.a"] } }, "fig1.q does not exist"],
    ["a count that contradicts its share", { survey: { ...data.survey, n: 4607 } }, "people are not"],
    [
      "a benchmark that does not exist",
      { principleBenchmarks: data.principleBenchmarks.map((entry) => ({ ...entry, testRef: "fig9.z" })) },
      "P1: the benchmark fig9.z does not exist",
    ],
    [
      "a sum of an option that does not exist",
      { derived: data.derived.map((entry) => ({ ...entry, options: ["fig9.z"] })) },
      "the option fig9.z does not exist",
    ],
  ])("refuses %s", (_name, change, message) => {
    expect(complaintAbout({ ...data, ...change })).toContain(message);
  });

  it("refuses a text without one of the languages", () => {
    const useLimits = [{ en: "Only English", ru: "" }];
    expect(nationalSurveySchema.safeParse({ ...data, useLimits }).success).toBe(false);
  });
});
