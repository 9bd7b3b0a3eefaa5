import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_ALPHABET, normaliseCode, unknownLetterIn } from "./recovery-code";

describe("normaliseCode", () => {
  it.each([
    ["7K3M-Q9ZT-0HVA", "7K3MQ9ZT0HVA"],
    [" 7k3m q9zt  ohva ", "7K3MQ9ZT0HVA"],
    ["7К3М-Q9ZТ-ОНVА", "7K3MQ9ZT0HVA"],
    ["1lIiіІӀ", "1111111"],
    ["УүҰ ғҒ ѕЅ", "YYYFFSS"],
    ["қҚ ңҢһҺ өӨ", "KKHHHH00"],
    ["авекмнорстух зчб јԛԝԁԍѵ", "ABEKMH0PCTYX346JQWDGV"],
    // A full-width keyboard, a letter with a separate mark, and signs that nobody sees.
    ["７Ｋ Е\u0308 7\u200b-\u00adK\u2011", "7KE7K"],
    ["—–-·_ .", ""],
  ])("%s is %s", (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
    expect(unknownLetterIn(typed)).toBeUndefined();
  });

  it("leaves every code as it is, however it is grouped and in whichever case", () => {
    const code = fc.array(fc.constantFrom(...CODE_ALPHABET.split("")), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(code, fc.constantFrom("", "-", " ", "\u00a0", "\u2013"), fc.boolean(), (signs, between, isSmall) => {
        const typed = signs.join(between);
        expect(normaliseCode(isSmall ? typed.toLowerCase() : typed)).toBe(signs.join(""));
        expect(unknownLetterIn(typed)).toBeUndefined();
      }),
    );
  });

  it("gives signs of the alphabet only, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (typed) => {
        expect([...normaliseCode(typed)].filter((sign) => !CODE_ALPHABET.includes(sign))).toEqual([]);
      }),
    );
  });
});

describe("unknownLetterIn", () => {
  it.each([
    ["7K3M-Ж9ZT", "Ж"],
    ["7K3M ю", "ю"],
    ["u", "u"],
    ["7Ә", "Ә"],
    ["٣", "٣"],
  ])("in %s is %s", (typed, letter) => {
    expect(unknownLetterIn(typed)).toBe(letter);
  });
});
