import fc from "fast-check";
import { expect, it } from "vitest";
import { doubledKey } from "./doubled-key";

it.each([
  ['{"a": 1, "b": 2, "a": 3}', "a"],
  ['{"x": {"a": 1, "a": 1}}', "x.a"],
  ['{"x": [{"a": 1}, {"b": {"c": 1, "\\u0063": 2}}]}', "x.b.c"],
  ['{"a": {"b": 1}, "b": {"a": 1}}', undefined],
  ['{"a": "b\\": 1, \\"b", "b": ["a", "a"]}', undefined],
  ['[{"a": 1}, {"a": 1}]', undefined],
  ["1", undefined],
])("%s", (text, key) => {
  expect(doubledKey(text)).toBe(key);
});

it("finds none in what was written from a value, and the one that is put in", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }),
      (value) => {
        const text = JSON.stringify(value);
        expect(doubledKey(text)).toBeUndefined();
        const [key = ""] = Object.keys(value);
        expect(doubledKey(`${text.slice(0, -1)},${JSON.stringify(key)}:0}`)).toBe(key);
      },
    ),
  );
});
