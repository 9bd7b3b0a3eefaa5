import type { Logger } from "pino";

/** What a line says of a request: no path, query, address or header of anybody, only the pattern of the route. */
export type RequestLine = {
  requestId: string;
  method: string;
  route: string;
  status: number;
  ms: number;
  reason?: string;
};

/** Milliseconds after which an answer is slow. */
export const SLOW_MS = 1_000;
/** Lines of one kind in a minute; the others are counted, so that nobody can fill the disk. */
const LINES_PER_MINUTE = 30;
const MINUTE_MS = 60_000;

type Kind = "request refused" | "request failed" | "slow request";
type Tally = { startedAt: number; lines: number };

/** Which line an answer is worth: "not found" and everything that went well in time are worth none. */
export function kindOf({ status, ms, reason }: Pick<RequestLine, "status" | "ms" | "reason">): Kind | null {
  if (status >= 500) return status === 503 ? null : "request failed";
  if (reason !== undefined || (status >= 400 && status !== 404)) return "request refused";
  return ms > SLOW_MS ? "slow request" : null;
}

const LEVELS = { "request refused": "info", "request failed": "error", "slow request": "warn" } as const;

/**
 * Writes a line for each refused, failed or slow request, at most 30 of each kind in a minute. How many more there were
 * is said with the first line after that minute. `clock` is in milliseconds.
 */
export function requestLog(log: () => Pick<Logger, "info" | "warn" | "error">, clock = () => performance.now()) {
  const tallies = new Map<Kind, Tally>();
  return (line: RequestLine): void => {
    const kind = kindOf(line);
    if (kind === null) return;
    const now = clock();
    const known = tallies.get(kind);
    const isOver = known === undefined || now - known.startedAt >= MINUTE_MS;
    const left = isOver ? Math.max((known?.lines ?? 0) - LINES_PER_MINUTE, 0) : 0;
    const tally = isOver ? { startedAt: now, lines: 0 } : known;
    tally.lines += 1;
    tallies.set(kind, tally);
    if (tally.lines > LINES_PER_MINUTE) return;
    log()[LEVELS[kind]](left > 0 ? { ...line, notWritten: left } : line, kind);
  };
}
