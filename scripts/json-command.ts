import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { quotedText } from "../lib/json-file/quoted";
import { type FileResult, refused } from "../lib/json-file/read-object";

const MAX_PATH_CHARACTERS = 200;

function readText(name: string, file: string): string | null {
  // npm runs scripts in the package's root; a relative path is meant from where the command was given.
  const base = process.env["npm_lifecycle_event"] === name ? process.env["INIT_CWD"] : undefined;
  try {
    return readFileSync(resolve(base ?? "", file), "utf8");
  } catch {
    return null;
  }
}

function resultOf(name: string, args: readonly string[], compute: (text: string) => FileResult): FileResult {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0)
    return refused(`FILE: name exactly one file; usage: npm run -s ${name} -- FILE.json`);
  const text = readText(name, file);
  if (text === null) return refused(`FILE: ${quotedText(file, MAX_PATH_CHARACTERS)} is missing or cannot be read`);
  return compute(text);
}

/** A command that turns one file of JSON into JSON on stdout; exit code 2 and one line on stderr if it cannot. */
export function runJsonCommand(name: string, compute: (text: string) => FileResult): void {
  const result = resultOf(name, process.argv.slice(2), compute);
  if (result.ok) process.stdout.write(`${result.json}\n`);
  else {
    process.stderr.write(`${result.reason}\n`);
    process.exitCode = 2;
  }
}
