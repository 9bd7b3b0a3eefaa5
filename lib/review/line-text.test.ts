import { describe, expect, it } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { instrument } from "../instrument/testing-instrument";
import { LOCALES } from "../instrument/locales";
import type { LineReport } from "./unit-report";
import { words } from "../text/testing-words";
import { cardText, lineLabel, sizeText, verdictText } from "./line-text";

const line = (more: Partial<LineReport>): LineReport => ({
  id: "fig1.a",
  share: { value: 40, low: 20, high: 60, cap: null },
  national: { value: 47, low: 45.6, high: 48.4 },
  difference: { value: -7, low: -27, high: 13 },
  verdict: "open",
  ruledOutPoints: null,
  ...more,
});

describe("lineLabel", () => {
  it.each([
    ["fig1.b", "Imperfect legislation"],
    ["fig1.channel", "Channel causes: inaccessible + absent"],
    ["fig2.n", "There are no problems"],
  ])("of %s is %s", (id, label) => {
    expect(lineLabel(instrument, nationalSurvey, id, "en")).toBe(label);
  });

  it("is there for every line of every test in each language", () => {
    const lines = Object.values(nationalSurvey.testFamilies).flat();
    for (const id of lines)
      for (const locale of LOCALES) expect(lineLabel(instrument, nationalSurvey, id, locale)).not.toBe(id);
  });
});

describe("verdictText", () => {
  it.each([
    [{}, "Too few answers to compare this line."],
    [{ verdict: "clear-more" as const }, words("verdicts.line.clear-more")],
    [{ verdict: "clear-more" as const, id: "fig2.n" }, words("verdicts.noProblems.clear-more")],
    [{ verdict: "similar" as const, id: "fig2.n" }, words("verdicts.line.similar")],
    [
      { verdict: "not-large" as const, ruledOutPoints: 24 },
      "A difference of about 24 points or more can be ruled out; a smaller one could not be seen with this many answers.",
    ],
  ])("of %j is %s", (more, text) => {
    expect(verdictText(words, line(more))).toBe(text);
  });
});

describe("sizeText", () => {
  const unit = { id: "u", code: "U", kind: "unit" as const, name: { kk: "М", ru: "М", en: "Ministry" } };

  it.each([
    [
      { answers: 200, unit },
      "A difference of 10 points shows from about 200 answers on. The nearest larger unit with that many is “Ministry”.",
    ],
    [
      { answers: 1200, unit: null },
      "A difference of 10 points shows from about 1,200 answers on; no unit here is large enough for it.",
    ],
  ])("of %j is %s", (note, text) => {
    expect(sizeText(words, note, "en")).toBe(text);
  });
});

describe("cardText", () => {
  it.each([
    ["direct", 13.6, "Nationally 13.6% named a problem of this kind as the main one."],
    ["none", null, "The national survey asked nothing about this principle, so there is no national benchmark."],
  ] as const)("of %s", (strength, nationalPct, text) => {
    expect(cardText(words, { principleId: "P2", strength, nationalPct, lineId: null }, "en")).toBe(text);
  });
});
