import { expect, it } from "vitest";
import fc from "fast-check";
import { CODE_ALPHABET, normaliseCode } from "../response/recovery-code";
import { PAPER_CODE_LENGTH, paperCodeFrom } from "./paper-code";

const bytes = fc.uint8Array({ minLength: PAPER_CODE_LENGTH, maxLength: 32 });

it("is read back from how it is printed, in lower case, without its hyphen, and in letters that look like its own", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = paperCodeFrom(random);
      const plain = code.replace("-", "");
      expect(plain).toMatch(new RegExp(`^[${CODE_ALPHABET}]{${String(PAPER_CODE_LENGTH)}}$`));
      const cyrillic = plain.replace(/[ABCEHKMPTXY]/g, (sign) => "АВСЕНКМРТХУ"["ABCEHKMPTXY".indexOf(sign)] ?? "");
      for (const typed of [code, plain.toLowerCase(), ` ${code.toLowerCase()} `, cyrillic, cyrillic.toLowerCase()])
        expect(normaliseCode(typed)).toBe(plain);
    }),
  );
});

it("is never made of too little chance", () => {
  expect(() => paperCodeFrom(new Uint8Array(PAPER_CODE_LENGTH - 1))).toThrow();
});
