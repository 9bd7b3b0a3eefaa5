import pino from "pino";
import { settings } from "./settings";

let cached: pino.Logger | undefined;

/** The operator's log: JSON lines on standard output. No answer, score, name or address goes in here. */
export function log(): pino.Logger {
  cached ??= pino({ level: settings().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return cached;
}
