import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { emptyRows } from "@/server/response/answer-import/check-answers-file";
import { importAnswers, type ImportRequest } from "@/server/response/answer-import/import-answers";
import { database } from "@/server/platform/database";
import { readyDatabase } from "@/server/platform/ready-database";
import { settings } from "@/server/platform/settings";
import { fromArguments, runCommand } from "./run-command";

/**
 * `npm run import-answers -- FILE.csv --campaign ID --by EMAIL [--again]`: takes answers from elsewhere into an open campaign, all or
 * none. Exit code 2 and a line for each problem on stderr when it refuses the file; 1 where the database is at fault.
 */

const USAGE = "usage: npm run import-answers -- FILE.csv --campaign ID --by EMAIL [--again]";
/** Responses after which it says how far it has come. */
const TOLD_EVERY = 10_000;

const OPTIONS = { campaign: { type: "string" }, by: { type: "string" }, again: { type: "boolean" } } as const;

function readRequest(): ImportRequest {
  return fromArguments(USAGE, () => {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error("FILE: name exactly one file");
    if (values.campaign === undefined) throw new Error("--campaign: name the campaign");
    if (values.by === undefined)
      throw new Error("--by: name the account of whoever brought the file, who then cannot review the campaign");
    // npm runs scripts in the package's root; a relative path is meant from where the command was given.
    const base = process.env["npm_lifecycle_event"]?.startsWith("import") ? process.env["INIT_CWD"] : undefined;
    return {
      file: resolve(base ?? "", file),
      campaignId: values.campaign,
      by: values.by,
      isAgain: values.again === true,
    };
  });
}

function tell(written: number, of: number): void {
  if (written % TOLD_EVERY === 0 && written < of) console.log(`${written} of ${of} written; none of them counts yet.`);
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  process.exitCode = 2;
}

runCommand(async () => {
  const request = readRequest();
  await readyDatabase(settings());
  const outcome = await importAnswers(database(), request, { clock: () => database().now(), tell });
  await database().close();
  if (!outcome.ok) {
    fail([...outcome.reasons, "Nothing was imported."]);
    return;
  }
  if (outcome.missing.length > 0)
    console.log(`No column, so answered by nobody in this file: ${outcome.missing.join(", ")}.`);
  if (outcome.empty > 0) console.log(`${emptyRows(outcome.empty)}: not counted, and not imported.`);
  console.log(`${outcome.responses} responses imported. They stay in groups of their own.`);
});
