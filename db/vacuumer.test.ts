import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { vacuumer } from "./vacuumer.postgres";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("vacuums at once, and then once for all that ask within five seconds", async () => {
  const query = vi.fn(() => Promise.resolve());
  const { run } = vacuumer(query);
  await run();
  expect(query).toHaveBeenCalledTimes(1);
  await Promise.all(Array.from({ length: 100 }, run));
  await vi.advanceTimersByTimeAsync(4_900);
  expect(query).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(query).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(query).toHaveBeenCalledTimes(2);
});

it("fails nobody's act, and stops", async () => {
  const query = vi.fn(() => Promise.reject(new Error("locked")));
  const { run, stop } = vacuumer(query);
  await run();
  await run();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(query).toHaveBeenCalledTimes(1);
});
