import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { confirmClock } from "@/db/writes/clock";
import { fileOf } from "@/db/database-url";
import { dayOf } from "@/lib/clock";
import { readyDatabase } from "@/server/platform/ready-database";
import { settings } from "@/server/platform/settings";
import { fromArguments } from "../run-command";
import { ACCOUNTS, confirmReviewers } from "./accounts";
import { ensureDemo } from "./demo-files";

const USAGE = "usage: npm run demo [-- --fresh] [-- --only-data]";
const OPTIONS = {
  fresh: { type: "boolean", default: false },
  "only-data": { type: "boolean", default: false },
} as const;

function accountLines(password: string): string[] {
  const width = Math.max(...ACCOUNTS.map(({ email }) => email.length));
  return [
    `Sign in with the password ${password} as`,
    ...ACCOUNTS.map(({ email, looksAt }) => `  ${email.padEnd(width)}  ${looksAt}`),
  ];
}

/** Makes the demonstration ready, says where it will be and who can sign in, and returns whether to serve it. */
export async function prepareDemo(args: readonly string[]): Promise<{ isServed: boolean }> {
  const { values } = fromArguments(USAGE, () => parseArgs({ args: [...args], options: OPTIONS }));
  const { databaseUrl, baseUrl } = settings();
  const { password, madeAt, isNew } = await ensureDemo(fileOf(databaseUrl), values.fresh, new Date());
  // One that was made by an earlier version.
  await readyDatabase(settings());
  const db = openDatabase(databaseUrl);
  await confirmReviewers(db, new Date());
  // It may have lain for months, and nothing in it is anybody's.
  await db.apply([confirmClock(new Date())]);
  await db.close();
  console.log("Everything in this demonstration is simulated.");
  if (!isNew) console.log(`It was made on ${dayOf(madeAt)}; npm run demo -- --fresh makes it again.`);
  console.log(accountLines(password).join("\n"));
  const isServed = !values["only-data"];
  if (isServed) console.log(`Address: ${baseUrl}`);
  return { isServed };
}
