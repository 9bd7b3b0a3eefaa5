import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleLine, visibleText } from "./visible-text";

/** A mark of each kind that nobody sees: of no width, of order, of direction, soft hyphen, selectors, fillers, tags. */
const INVISIBLE = Array.from(
  "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\u034f\u061c",
).concat(Array.from("\u115f\u180e\u2800\u3164\ufe0f\uffa0"), ["\u{e0001}", "\u{e0100}"]);

describe("visibleText", () => {
  it("is the same with signs that nobody sees in any place", () => {
    const sign = fc.constantFrom("A", "1", "ү", "й", "@", ".", " ", "\n", ...INVISIBLE);
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const seen = signs.filter((each) => !INVISIBLE.includes(each)).join("");
        expect(visibleText(signs.join(""))).toBe(seen);
      }),
    );
  });

  it("composes letters, also with a sign between their parts, and makes any space a plain one", () => {
    expect(visibleText("и\u0306, и\u200b\u0306\u00a0е\u0308\u2009x")).toBe("й, й ё x");
  });
});

it("visibleLine has one space between words", () => {
  expect(visibleLine(" \u200eА \u00a0\u200b Б\r\n\tВ\u3000")).toBe("А Б В");
});
