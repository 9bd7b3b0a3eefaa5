import { monitorEventLoopDelay } from "node:perf_hooks";

type Histogram = ReturnType<typeof monitorEventLoopDelay>;

/** How long a timer of this process waited beyond its time, in milliseconds: in the middle, of 1 in 100, at most. */
export type EventLoopDelay = { p50: number; p99: number; max: number };

/** How often a timer looks, in milliseconds; Node counts this time in. */
const EVERY_MS = 10;
const MINUTE_MS = 60_000;

function startHistogram(): Histogram {
  const histogram = monitorEventLoopDelay({ resolution: EVERY_MS });
  histogram.enable();
  return histogram;
}

function figuresOf(histogram: Histogram): EventLoopDelay {
  const beyond = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e6 - EVERY_MS));
  return { p50: beyond(histogram.percentile(50)), p99: beyond(histogram.percentile(99)), max: beyond(histogram.max) };
}

/** Watches from now on. The figures are those of the last one to two minutes, or since the start. */
export function watchEventLoop(minuteMs = MINUTE_MS): () => EventLoopDelay {
  // Of two that begin anew in turn the older one always knows the last minute.
  const histograms = [startHistogram(), startHistogram()];
  setInterval(() => {
    histograms[0]?.reset();
    histograms.reverse();
  }, minuteMs).unref();
  return () => figuresOf(histograms[0] ?? startHistogram());
}

// Next bundles routes apart from what runs when the server starts.
const shared = globalThis as typeof globalThis & { assessmentEventLoop?: () => EventLoopDelay };

/** The figures of this process, which is watched from the first call on. */
export function eventLoopDelay(): EventLoopDelay {
  shared.assessmentEventLoop ??= watchEventLoop();
  return shared.assessmentEventLoop();
}
