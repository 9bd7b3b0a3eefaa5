import { describe, expect, it } from "vitest";
import { nationalShare } from "../benchmark/national-share";
import { nationalSurvey } from "../benchmark/national-survey";
import type { VerdictId } from "../benchmark/verdict";
import { instrument } from "../instrument/testing-instrument";
import { words } from "../text/testing-words";
import { adviceReport } from "./advice-report";
import { adviceLead, adviceReason } from "./advice-text";
import type { LineReport, UnitRef } from "./unit-report";

const ministry: UnitRef = {
  id: "m",
  code: "M",
  kind: "unit",
  name: { kk: "Министрлік", ru: "Министерство", en: "Ministry" },
};
const service: UnitRef = { ...ministry, id: "s" };

/** The seven lines of NS2: as nationally, but for some. */
function linesWith(some: Readonly<Record<string, readonly [VerdictId, number]>>): LineReport[] {
  return nationalSurvey.testFamilies.NS2.map((id) => {
    const national = nationalShare(nationalSurvey, id);
    const [verdict, value] = some[id] ?? ["not-large", 60];
    const share = { value, low: value - 5, high: value + 5, cap: null };
    return { id, share, national, difference: share, verdict, ruledOutPoints: null };
  });
}

const adviceOf = (lines: LineReport[] | null, above: Parameters<typeof adviceReport>[2] = []) =>
  adviceReport(nationalSurvey, lines, above);
const idsOf = (lines: LineReport[]) => adviceOf(lines).items.map(({ lineId, sureness }) => [lineId, sureness]);

describe("advice", () => {
  it("comes from what is established here, and names each line; the borderline one last, as possible", () => {
    const lines = linesWith({
      "fig2.c": ["clear-more", 45],
      "fig2.d": ["borderline", 60],
      "fig2.f": ["small-more", 40],
    });
    expect(adviceOf(lines)).toMatchObject({ basis: "unit", unit: null });
    expect(idsOf(lines)).toEqual([
      ["fig2.f", "established"],
      ["fig2.c", "established"],
      ["fig2.d", "possible"],
    ]);
  });

  it("is given once where two obstacles lead to it, by the larger difference", () => {
    expect(idsOf(linesWith({ "fig2.b": ["clear-more", 50], "fig2.f": ["clear-more", 50] }))).toEqual([
      ["fig2.f", "established"],
    ]);
  });

  it.each([
    ["a higher share alone", {}],
    ["what is possible", { "fig2.a": ["possible", 60] }],
    ["a lower share", { "fig2.a": ["clear-less", 10], "fig2.b": ["borderline", 10] }],
    ["no problems, whose more is good news", { "fig2.n": ["clear-more", 70] }],
  ] as const)("never comes from %s", (_name, some) => {
    expect(adviceOf(linesWith(some)).basis).toBe("nation");
  });

  it("comes otherwise from the nearest larger unit that has something, also for a unit without a figure", () => {
    const above = [
      { unit: { ...ministry, id: "near" }, lines: linesWith({}) },
      { unit: service, lines: linesWith({ "fig2.d": ["small-more", 25] }) },
      { unit: ministry, lines: linesWith({ "fig2.e": ["clear-more", 40] }) },
    ];
    for (const own of [linesWith({}), null]) {
      const advice = adviceOf(own, above);
      expect(advice).toMatchObject({ basis: "above", unit: service });
      expect(advice.items).toMatchObject([{ lineId: "fig2.d", share: { value: 25 }, sureness: "established" }]);
    }
  });

  it("is otherwise one list of what the whole country named most, which claims nothing about the unit", () => {
    const { items, ...rest } = adviceOf(linesWith({}));
    expect(rest).toEqual({ basis: "nation", unit: null });
    expect(items.map(({ lineId }) => lineId)).toEqual(["fig2.a", "fig2.c", "fig2.b"]);
    for (const { share, sureness } of items) expect({ share, sureness }).toEqual({ share: null, sureness: null });
  });
});

describe("the words of advice", () => {
  const said = (advice: ReturnType<typeof adviceOf>) => [
    adviceLead(words, advice, "en"),
    ...advice.items.map((item) =>
      adviceReason(words, { instrument, survey: nationalSurvey, locale: "en" }, advice, item),
    ),
  ];

  it("say how sure a line is", () => {
    const [, clear, possible] = said(
      adviceOf(linesWith({ "fig2.c": ["clear-more", 45], "fig2.d": ["borderline", 25] })),
    );
    expect(clear).toMatch(
      /^Named here by 45\s%, nationally by 31.1\s%: “There is no base .*”\. The difference is hardly/,
    );
    expect(possible).toMatch(/^Named here by 25\s%, nationally by 17.7\s%: .* Possibly named more often:/);
  });

  it("name the larger unit", () => {
    const above = [{ unit: ministry, lines: linesWith({ "fig2.d": ["small-more", 25] }) }];
    const [lead, first] = said(adviceOf(null, above));
    expect(lead).toContain("the larger unit “Ministry”");
    expect(first).toMatch(/^Named there by 25\s%/);
  });

  it("claim nothing about the unit where nothing is known", () => {
    const [lead, first] = said(adviceOf(null));
    expect(lead).toContain("this says nothing about this unit");
    expect(first).toBe("Named by 31.7 % in the whole country: “There are no single approaches and methodology”.");
  });
});
