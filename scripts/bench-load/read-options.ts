import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { LoadOptions } from "./measure-work";

const OPTIONS = {
  server: { type: "string", multiple: true },
  part: { type: "string", multiple: true },
  rounds: { type: "string", default: "1" },
  clients: { type: "string", default: "8" },
  "app-servers": { type: "string", default: "1" },
  seconds: { type: "string", default: "20" },
  warmup: { type: "string", default: "5" },
  json: { type: "string" },
} as const satisfies ParseArgsConfig["options"];

/** What is asked of `npm run bench`: sections by name, and how load is measured. */
export type BenchOptions = { sections: string[]; load: LoadOptions; jsonFile: string | undefined };

/** A whole number from `least` on; throws one sentence for anything else. */
export function readNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < least)
    throw new Error(`--${name}: give a whole number from ${String(least)} on, not "${text}".`);
  return value;
}

function checkChosen(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${what} ${unknown.join(", ")}; choose from ${known.join(", ")}.`);
}

/** Reads the arguments of `npm run bench`; throws one sentence for what cannot be used. */
export function readBenchOptions(
  args: readonly string[],
  known: { sections: readonly string[]; parts: readonly string[] },
  isOnPostgres: boolean,
): BenchOptions {
  const { values, positionals: sections } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { server: servers = ["."], part: parts = [...known.parts] } = values;
  checkChosen("section", sections, known.sections);
  checkChosen("part", parts, known.parts);
  for (const folder of servers)
    if (!existsSync(join(folder, "package.json")))
      throw new Error(`--server: ${folder} is not a folder of this product; give one that is checked out and built.`);
  const appServers = readNumber("app-servers", values["app-servers"], 1);
  if (appServers > 1 && !isOnPostgres)
    throw new Error("--app-servers: several servers share a PostgreSQL; use npm run bench:pg.");
  const load = {
    ...{ servers, appServers, parts },
    ...{ rounds: readNumber("rounds", values.rounds, 1), clients: readNumber("clients", values.clients, 1) },
    ...{ seconds: readNumber("seconds", values.seconds, 1), warmupSeconds: readNumber("warmup", values.warmup, 0) },
  };
  return { sections, load, jsonFile: values.json };
}
