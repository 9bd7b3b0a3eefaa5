import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./password";

const PASSWORD = "төрт жай сөз бірге";

describe("isPassword", () => {
  it.each([
    { name: "the right one", typed: PASSWORD, expected: true },
    { name: "the right one, letters composed otherwise", typed: PASSWORD.normalize("NFD"), expected: true },
    { name: "a wrong one", typed: "другие простые слова", expected: false },
    { name: "another case", typed: PASSWORD.toUpperCase(), expected: false },
    { name: "an empty one", typed: "", expected: false },
  ])("$name: $expected", async ({ typed, expected }) => {
    expect(await isPassword(await hashPassword(PASSWORD), typed)).toBe(expected);
  });

  it.each([null, undefined])("where %s is stored, none is right", async (stored) => {
    expect(await isPassword(stored, "")).toBe(false);
    expect(await isPassword(stored, PASSWORD)).toBe(false);
  });
});
