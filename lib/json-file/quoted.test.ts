import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedKey, quotedText, quotedValue } from "./quoted";

describe("quotedValue", () => {
  it.each([
    [7, "7"],
    [1.5, "1.5"],
    [true, "true"],
    [null, "null"],
    ["b", '"b"'],
    ['say "no"', '"say \\"no\\""'],
    ["two\nlines", '"two\\nlines"'],
    ["line\u2028separator, bell\u0007, right\u202eleft", '"line?separator, bell\\u0007, right?left"'],
    [["NS2-a"], "a list"],
    [{ a: 1 }, "an object"],
    ["x".repeat(40), `"${"x".repeat(40)}"`],
    ["x".repeat(41), `"${"x".repeat(40)}…"`],
    ["ә".repeat(1e6), `"${"ә".repeat(40)}…"`],
  ])("%j", (value, quoted) => {
    expect(quotedValue(value)).toBe(quoted);
  });

  it("is one short line whatever the text", () => {
    // The unit "binary" of fast-check takes a second or more to be made, and draws hardly any control character.
    const unit = fc.oneof(fc.nat(0xff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => {
        const quoted = quotedValue(text);
        expect([...quoted].length).toBeLessThanOrEqual(43);
        expect(quoted).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("quotedKey", () => {
  it.each([
    ["P1-B1", "P1-B1"],
    ["__proto__", "__proto__"],
    ["", '""'],
    ["a b", '"a b"'],
    ["a\nb", '"a\\nb"'],
  ])("%j", (key, quoted) => {
    expect(quotedKey(key)).toBe(quoted);
  });
});

describe("quotedText", () => {
  it("takes another length", () => {
    expect(quotedText("/tmp/file.json", 8)).toBe('"/tmp/fil…"');
  });
});
