import { expect, test } from "vitest";
import { timeText } from "./time-text";

test.each([
  ["kk", "2026-12-10T13:00:00Z", "2026 жылғы 10 желтоқсан, сағат 18:00 (Астана уақыты)"],
  ["ru", "2026-12-10T13:00:00Z", "10 декабря 2026 г., 18:00 (время Астаны)"],
  ["en", "2026-12-10T13:00:00Z", "10 December 2026, 18:00 (Astana time)"],
  // The day there, not here; and midnight is no 24 o'clock.
  ["ru", "2026-12-31T19:00:00Z", "1 января 2027 г., 00:00 (время Астаны)"],
  ["kk", "2026-01-31T23:05:00Z", "2026 жылғы 1 ақпан, сағат 04:05 (Астана уақыты)"],
] as const)("in %s %s is %s", (locale, time, text) => {
  expect(timeText(new Date(time), locale)).toBe(text);
});

test("to the second", () => {
  expect(timeText(new Date("2026-12-10T13:00:05Z"), "en", "second")).toBe("10 December 2026, 18:00:05 (Astana time)");
});
