import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules, steps } from "../instrument/testing-instrument";
import { answerSchema, stepSchema } from "./answer-schema";
import { decodeField, encodeAnswer, fieldRule, parseAnswer, parseField } from "./answers";

describe("answers", () => {
  it("survive being stored", () => {
    const anyAnswer = fc.constantFrom(...rules.entries()).chain(([id, rule]) => {
      const { options, isMultiple, exclusive } = fieldRule(id, rule);
      const free = options.filter((option) => !exclusive.includes(option));
      const field = isMultiple ? fc.subarray(free, { minLength: 1 }) : fc.constantFrom(...options);
      return field.map((value) => ({ id, rule, value }));
    });
    fc.assert(
      fc.property(anyAnswer, ({ id, rule, value }) => {
        const parsed = parseField(rules, id, value);
        if (!parsed.ok) throw new Error(parsed.reason);
        expect(decodeField(rule, encodeAnswer(parsed.value))).toEqual(value);
        expect(parseAnswer(rules, id, parsed.value)).toEqual(parsed);
      }),
    );
  });

  it.each([
    ["P1-B1", "3", "not-an-option"],
    ["P1-B1", 5, "not-an-option"],
    ["P1-B1", 1.5, "not-an-option"],
    ["P1-S1", "e", "not-an-option"],
    ["NS1", ["NS1-a"], "not-an-option"],
    ["NS2", "NS2-a", "not-an-option"],
    ["NS2", ["NS2-a", "NS2-a"], "not-an-option"],
    ["NS2", ["NS2-n", "NS2-z"], "exclusive-with-others"],
    ["P8-B1", 1, "unknown-item"],
  ])("of a file: %s = %j is refused", (id, value, reason) => {
    expect(parseAnswer(rules, id, value)).toEqual({ ok: false, reason });
  });

  it("of a page may all be skipped", () => {
    const fields = steps[0]!.itemIds.map((id) => fieldRule(id, rules.get(id)!));
    expect(stepSchema(fields).safeParse({ NS1: null, NS2: [] }).success).toBe(true);
    expect(stepSchema(fields).safeParse({ NS1: null, NS2: ["NS2-a", "NS2-n"] }).error?.issues[0]?.message).toBe(
      "exclusive-with-others",
    );
    expect(answerSchema(fields[0]!).safeParse("").success).toBe(false);
  });
});
