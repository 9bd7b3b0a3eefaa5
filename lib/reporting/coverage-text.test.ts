import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import messages from "../../messages/en.json";
import type { Coverage, UnitRef } from "../review/unit-report";
import { coverageText } from "./coverage-text";

const t = createTranslator({ locale: "en", messages, namespace: "review.coverage" });
const unit = (name: string): UnitRef => ({ id: name, code: name, name: { kk: name, ru: name, en: name } });
const coverage = (more: Partial<Coverage>): Coverage => ({
  people: { covered: 40, answers: 40 },
  elsewhere: [],
  isPartlyInNoFigure: false,
  hasImported: false,
  ...more,
});
const part = { people: { covered: 35, answers: 40 } };

describe("coverageText", () => {
  it.each([
    [{}, "Covers about 40 answers."],
    [part, "Covers about 35 of 40 answers."],
    [{ ...part, elsewhere: [unit("V")] }, "Covers about 35 of 40 answers; the others count in “V”."],
    [{ people: null, elsewhere: [unit("V"), unit("W")] }, "No figure of its own: its answers count in “V” and “W”."],
    [{ people: null }, "No figure of its own."],
    [{ ...part, isPartlyInNoFigure: true }, "Covers about 35 of 40 answers. Fewer than 20 answers are in no figure."],
  ])("of %j is %s", (more, text) => {
    expect(coverageText(coverage(more), 20, t, "en")).toBe(text);
  });
});
