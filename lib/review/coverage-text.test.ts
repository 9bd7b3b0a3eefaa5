import { describe, expect, it } from "vitest";
import type { Coverage, UnitRef } from "./unit-report";
import { coversAll, coverageText, type CoverageTranslator } from "./coverage-text";

/** Says which sentence was asked for, and with what. */
const t: CoverageTranslator = (key, { covered, invited, units, k }) =>
  `${key}(${key === "inNoFigure" ? String(k) : [covered, invited, units].join(" ").trim()})`;
const unit = (name: string): UnitRef => ({
  id: name,
  code: name,
  kind: "unit",
  name: { kk: name, ru: name, en: name },
});
const coverage = (more: Partial<Coverage>): Coverage => ({
  people: { covered: 40, invited: 40 },
  elsewhere: [],
  isPartlyInNoFigure: false,
  hasImported: false,
  ...more,
});
const part = { people: { covered: 35, invited: 40 } };

describe("coverageText", () => {
  it.each([
    [{}, "all(40 40)"],
    [part, "part(35 40)"],
    [{ ...part, elsewhere: [unit("V")] }, "partElsewhere(35 40 “V”)"],
    [{ people: null, elsewhere: [unit("V"), unit("W")] }, "elsewhere(0 0 “V” and “W”)"],
    [{ people: null }, "none(0 0)"],
    [{ ...part, isPartlyInNoFigure: true }, "part(35 40) inNoFigure(23)"],
    [{ people: { covered: 0, invited: 0 }, hasImported: true }, "importedOnly(0 0)"],
  ])("of %j is %s", (more, text) => {
    expect(coverageText(coverage(more), 20, t, "en")).toBe(text);
  });
});

describe("coversAll", () => {
  it.each([
    [{}, true],
    [part, false],
    [{ people: null }, false],
    [{ people: { covered: 0, invited: 0 }, hasImported: true }, false],
    [{ hasImported: true }, false],
    [{ elsewhere: [unit("V")] }, false],
    [{ isPartlyInNoFigure: true }, false],
  ])("of %j is %s", (more, expected) => {
    expect(coversAll(coverage(more))).toBe(expected);
  });
});
