import { expect, it } from "vitest";
import { shownVersion } from "./shown-version";

it.each([
  ["7", 7],
  ["0", 0],
  ["999999999", 999_999_999],
  ["9999999999", 0],
  ["-1", 0],
  ["1.5", 0],
  ["NaN", 0],
  ["", 0],
  [null, 0],
  [new File([], "7"), 0],
])("reads %j as %i", (sent, version) => {
  expect(shownVersion(sent)).toBe(version);
});
