import { expect, it } from "vitest";
import { paceOf } from "./pace";

const START = Date.parse("2026-12-01T04:00:00Z");
const at = (ms: number) => new Date(START + ms);

/** How many go out until then, if there are always more and somebody looks every `stepMs`. */
function sentWithin(perMinute: number | null, ms: number, stepMs: number): number {
  const pace = paceOf(perMinute);
  let sent = 0;
  for (let now = 0; now < ms; now += stepMs) {
    const next = Math.min(pace.allowed(at(now)), 10);
    pace.note(next);
    sent += next;
  }
  return sent;
}

it.each([
  [1, 60_000, 1_000],
  [30, 60_000, 1_000],
  [600, 60_000, 250],
  [30, 600_000, 1_000],
])("sends about %i in a minute (%i ms, a look every %i ms)", (perMinute, ms, stepMs) => {
  const expected = (perMinute * ms) / 60_000;
  const sent = sentWithin(perMinute, ms, stepMs);
  expect(sent).toBeGreaterThanOrEqual(expected - 1);
  expect(sent).toBeLessThanOrEqual(expected + Math.max(1, perMinute / 30));
});

it("holds nothing back without a number, and makes up for no more than two seconds after a pause", () => {
  expect(sentWithin(null, 60_000, 1_000)).toBe(600);
  const pace = paceOf(60);
  pace.allowed(at(0));
  expect(pace.allowed(at(3_600_000))).toBe(2);
});

it("does not go faster when the clock is put back", () => {
  const pace = paceOf(60);
  pace.note(pace.allowed(at(60_000)));
  expect(pace.allowed(at(0))).toBe(0);
  expect(pace.allowed(at(1_000))).toBe(1);
});
