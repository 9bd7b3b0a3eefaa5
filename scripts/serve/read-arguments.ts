import { parseArgs } from "node:util";
import { fromArguments } from "../run-command";

const USAGE = "usage: npm start [-- -p PORT -H ADDRESS]";
const OPTIONS = { port: { type: "string", short: "p" }, hostname: { type: "string", short: "H" } } as const;

/**
 * The arguments of `npm start`: `-p 4000` stands in for the setting PORT, which it becomes; `-H 127.0.0.1` is the one
 * address to listen on. Throws a sentence for any other.
 */
export function readArguments(args: readonly string[]): { host?: string } {
  const { port, hostname } = fromArguments(USAGE, () => parseArgs({ args: [...args], options: OPTIONS }).values);
  if (port !== undefined) process.env["PORT"] = port;
  return hostname === undefined ? {} : { host: hostname };
}
