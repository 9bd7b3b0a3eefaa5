import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFormat } from "./number-format";

describe("a number format", () => {
  it.each([
    ["General", [0, 7, -7, 99_999_999_999], [100_000_000_000]],
    ["0", [0, 7, -7, 123_456_789_012_345], [1e15]],
    ["#", [7], [0]],
    ["@", [7], [100_000_000_000]],
    ["000", [100, 1234], [0, 7, 42]],
    ["#,##0", [0, 7, 999], [1000]],
    ["[$-419]General", [7], []],
    ["[Red]0_ ", [7], []],
    ["0;-0;0;@", [7, 0], [-7]],
    ["0;;", [7], [0, -7]],
    ["0.0", [], [7]],
    ["0%", [], [7]],
    ["0.00E+00", [], [7]],
    ["# ?/?", [], [7]],
    ['0" чел."', [], [7]],
    ['"KZ-"0', [], [7]],
    ["\\K0", [], [7]],
    ["[$₸-43F]0", [], [7]],
    ["0*-", [], [7]],
    ["[>100]0;General", [], [7]],
    [";;;", [], [0, 7, -7]],
    ["Основной", [], [7]],
  ])("%s shows some numbers by their digits alone", (code, plain, changed) => {
    const { showsWhole, isDate } = numberFormat(code);
    expect([plain.filter(showsWhole), changed.filter(showsWhole), isDate]).toEqual([plain, [], false]);
  });

  it.each(["yyyy-mm-dd", "dd.mm.yyyy;@", "[$-419]d mmm;@", "mmm-yy", "[h]:mm", "h:mm AM/PM", '"на "d.m'])(
    "%s is one of dates",
    (code) => {
      expect(numberFormat(code).isDate).toBe(true);
    },
  );

  it.each(['"yes"0', "General", "[Red]General", "\\d0", "0_d", "[$-419]0"])("%s is none of dates", (code) => {
    expect(numberFormat(code).isDate).toBe(false);
  });

  it.each([
    ["@", true],
    ["General", true],
    ["dd.mm.yyyy", true],
    ["0;0;0;@", true],
    ["dd.mm.yyyy;@", true],
    ['"KZ-"@', false],
    [";;;", false],
    ['0;0;0;"hidden"', false],
    ["@@", false],
  ])("%s shows texts as they are: %s", (code, shows) => {
    expect(numberFormat(code).showsText).toBe(shows);
  });

  it("is read whatever stands in it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0#?.,;@"\\[\]_*$h<>Ge -]{0,12}$/), fc.integer(), (code, value) => {
        const { isDate, showsText, showsWhole } = numberFormat(code);
        expect([isDate, showsText, showsWhole(value)].map((answer) => typeof answer)).toEqual(
          Array.from({ length: 3 }, () => "boolean"),
        );
      }),
    );
  });
});
