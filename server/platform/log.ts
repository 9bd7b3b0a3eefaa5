import pino from "pino";
import { currentRequest } from "./request-context";
import { settings } from "./settings";

let cached: pino.Logger | undefined;

/** In a line that already names its request the line's own word counts. */
function requestOf(line: object): { requestId?: string } {
  const id = currentRequest()?.id;
  return id === undefined || "requestId" in line ? {} : { requestId: id };
}

/** The operator's log: JSON lines on standard output. No answer, score, name or address goes in here. */
export function log(): pino.Logger {
  cached ??= pino({
    level: settings().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: requestOf,
  });
  return cached;
}
