import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { watchEventLoop } from "./event-loop-delay";

const BLOCK_MS = 300;

/** As a long computation does. */
const block = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BLOCK_MS);

test("a thread that was held up says for how long, and forgets it after a while", async () => {
  const minuteMs = 400;
  const delay = watchEventLoop(minuteMs);
  await wait(50);
  block();
  // Half of the time passes before the first look, and a look may be late.
  await vi.waitFor(() => expect(delay().max).toBeGreaterThanOrEqual(BLOCK_MS * 0.8));
  const { p50, p99, max } = delay();
  expect(p50).toBeLessThanOrEqual(p99);
  expect(p99).toBeLessThanOrEqual(max);
  expect(max).toBeLessThan(BLOCK_MS * 10);
  await vi.waitFor(() => expect(delay().max).toBeLessThan(BLOCK_MS * 0.8), { timeout: 20 * minuteMs });
});
