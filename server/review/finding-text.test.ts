import { describe, expect, it } from "vitest";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { LOCALES } from "@/lib/instrument/locales";
import { instrument } from "@/lib/instrument/testing-instrument";
import type { ChangeLine } from "@/lib/review/change";
import {
  changeText,
  changeTitle,
  findingText,
  recommendationText,
  type TellingContext,
} from "@/lib/review/finding-text";
import type { FindingPart } from "@/lib/review/finding";
import { wordsIn } from "@/server/platform/words";

const context = (locale: TellingContext["locale"]): TellingContext => ({
  ...{ locale, instrument, survey: nationalSurvey, words: wordsIn(locale) },
});
const since = {
  id: "1",
  title: { kk: "", ru: "", en: "" },
  closesAt: new Date("2025-04-30T13:00:00Z"),
  instrumentVersion: "1.0.0",
};
const line = (verdict: ChangeLine["verdict"], id: ChangeLine["id"] = "P6"): ChangeLine => ({
  ...{ id, other: 55, here: 41, difference: { value: -14, low: -22, high: -6 }, verdict, since },
});
const nation: FindingPart = {
  kind: "nation",
  line: {
    ...{ id: "fig2.a", verdict: "clear-more", ruledOutPoints: null },
    share: { value: 55, low: 40, high: 70, cap: null },
    national: { value: 31.7, low: 30, high: 33 },
    difference: { value: 23.3, low: 8, high: 38 },
  },
};
const between: FindingPart = { kind: "between", id: "P6", side: "less", mean: { value: 41, low: 39, high: 43 } };
const rest: FindingPart = { kind: "rest", line: line("lower") };
const change: FindingPart = { kind: "change", line: line("lower") };

describe("a finding in words", () => {
  it("joins what is known of a principle into one sentence", () => {
    expect(findingText(context("en"), { id: "P6", parts: [rest, change] })).toEqual({
      head: "Dialogue (41)",
      text: "lower than in the rest of the units (55); lower than on 30 April 2025 (55).",
    });
  });

  it("says of principles against each other what the order may also tell of", () => {
    const { text } = findingText(context("en"), { id: "P6", parts: [between] });
    expect(text).toContain("less often than each of the other six");
    expect(text).toContain("easier to agree with");
  });

  it("has the share, its interval, the nation's, and the verdict", () => {
    const { head, text } = findingText(context("en"), { id: "fig2.a", parts: [nation] });
    expect(head).toContain("single approaches");
    expect(text).toBe(
      "55\u00a0% (95 % interval 40–70 %), nationally 31.7\u00a0%. Named here clearly more often than nationally.",
    );
  });

  it.each(LOCALES)("has words for every kind and every side in %s", (locale) => {
    const sides: FindingPart[] = [
      ...[rest, change, between],
      { kind: "rest", line: line("higher") },
      { kind: "change", line: line("higher") },
      { ...between, side: "more" },
    ];
    const texts = sides.map((part) => findingText(context(locale), { id: "P6", parts: [part] }).text);
    expect(new Set(texts).size).toBe(sides.length);
    expect(
      findingText(context(locale), { id: "overall", parts: [{ kind: "rest", line: line("lower", "overall") }] }).head,
    ).toContain("41");
  });
});

describe("a recommendation in words", () => {
  it.each(LOCALES)("names the findings that it answers in %s", (locale) => {
    const told = recommendationText(context(locale), {
      ...{ kind: "principle", principleId: "P1", levelId: "L2", answers: [0, 2] },
    });
    expect(told.answers).toMatch(/1.*3/);
    expect(told.steps).toHaveLength(2);
    expect(told.sources).toEqual(["NO-3", "UK-5"]);
    expect(
      recommendationText(context(locale), { kind: "obstacle", adviceId: "templates", answers: [1] }).answers,
    ).toContain("2");
  });
});

describe("a change in words", () => {
  const picture = (...lines: ChangeLine[]) => ({ lines, visiblePoints: lines.length === 0 ? null : 7, overallOf: [] });

  it.each(LOCALES)("says what is higher and lower, and of the others what would be seen, in %s", (locale) => {
    const text = changeText(
      context(locale),
      picture(line("higher", "P1"), line("lower", "P2"), line("not-seen", "P3")),
    );
    for (const number of ["41", "55", "7"]) expect(text).toContain(number);
    expect(changeTitle(context(locale), picture(line("higher")))).toContain("2025");
  });

  it("says of nothing that it cannot be seen, and with what a comparison would be", () => {
    expect(changeText(context("en"), picture(line("not-seen")))).toMatch(/^No change can be seen.*7 points/);
    expect(changeText(context("en"), picture())).toContain("No figure of this campaign compares");
  });

  it("gives each line its date where they compare with different campaigns", () => {
    const earlier = {
      ...line("lower", "P2"),
      since: { ...since, id: "0", closesAt: new Date("2024-04-30T13:00:00Z") },
    };
    const text = changeText(context("en"), picture(line("lower", "P1"), earlier));
    expect(text).toContain("30 April 2025");
    expect(text).toContain("30 April 2024");
    expect(changeTitle(context("en"), picture(line("lower", "P1"), earlier))).toBe("Change");
  });
});
