import { parseArgs } from "node:util";
import { migrateSqlite } from "@/db/client";
import { settings } from "@/lib/server/settings";
import { ACCOUNTS } from "./accounts";
import { ensureDemo } from "./demo-files";

const DAY_MS = 24 * 60 * 60 * 1000;

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

/** Makes the demonstration ready, and says where it will be and who can sign in. */
export async function prepareDemo(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { databaseFile, baseUrl } = settings();
  const now = new Date();
  const { password, madeAt, isNew } = await ensureDemo(databaseFile, values.fresh, now);
  // One that was made by an earlier version.
  migrateSqlite(databaseFile, "db/migrations/sqlite");
  const days = Math.floor((now.getTime() - madeAt.getTime()) / DAY_MS);
  console.log("Everything in this demonstration is simulated.");
  if (!isNew) console.log(`It was made ${String(days)} days ago; npm run demo -- --fresh makes it again.`);
  console.log(accountLines(password).join("\n"));
  if (!values["only-data"]) console.log(`Address: ${baseUrl}`);
}
