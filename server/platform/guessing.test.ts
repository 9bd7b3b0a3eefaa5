import { describe, expect, it } from "vitest";
import { normaliseCode } from "../response/recovery-code";
import { waitAfter } from "./slow-down";

describe("normaliseCode", () => {
  it.each([
    ["7K3M-Q9ZT-0HVA", "7K3MQ9ZT0HVA"],
    [" 7k3m q9zt  ohva ", "7K3MQ9ZT0HVA"],
    ["7К3М-Q9ZТ-ОНVА", "7K3MQ9ZT0HVA"],
    ["1lIi", "1111"],
    ["U—!ъ", ""],
  ])("%s is %s", (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });
});

describe("waitAfter", () => {
  it.each([
    [1, 1, 0],
    [10, 50, 0],
    [12, 50, 500],
    [1000, 1000, 5000],
    [1, 140, 1000],
    [1, 100_000, 5000],
  ])("%i wrong guesses from the address and %i in all: %i ms", (fromAddress, inTotal, milliseconds) => {
    expect(waitAfter(fromAddress, inTotal)).toBe(milliseconds);
  });
});
