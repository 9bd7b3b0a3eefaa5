import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { instrument } from "../lib/instrument/catalogue";
import { quotedText } from "../lib/scoring/quoted";
import { scoreFile, type FileScored } from "../lib/scoring/score-file";

/** `npm run -s score -- FILE.json`: scores one file of answers; exit code 2 and one line on stderr if it cannot. */

const MAX_PATH_CHARACTERS = 200;

function readText(file: string): string | null {
  // npm runs scripts in the package's root; a relative path is meant from where the command was given.
  const base = process.env["npm_lifecycle_event"] === "score" ? process.env["INIT_CWD"] : undefined;
  try {
    return readFileSync(resolve(base ?? "", file), "utf8");
  } catch {
    return null;
  }
}

function score(args: readonly string[]): FileScored {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0)
    return { ok: false, message: "FILE: name exactly one file; usage: npm run -s score -- FILE.json" };
  const text = readText(file);
  if (text === null)
    return { ok: false, message: `FILE: ${quotedText(file, MAX_PATH_CHARACTERS)} is missing or cannot be read` };
  return scoreFile(instrument, text);
}

const result = score(process.argv.slice(2));
if (result.ok) process.stdout.write(`${result.json}\n`);
else {
  process.stderr.write(`${result.message}\n`);
  process.exitCode = 2;
}
