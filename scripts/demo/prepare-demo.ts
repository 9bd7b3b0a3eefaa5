import { parseArgs } from "node:util";
import { migrateSqlite } from "@/db/client";
import { dayOf } from "@/lib/campaign/clock";
import { settings } from "@/lib/server/settings";
import { ACCOUNTS } from "./accounts";
import { ensureDemo } from "./demo-files";

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
  const { password, madeAt, isNew } = await ensureDemo(databaseFile, values.fresh, new Date());
  // One that was made by an earlier version.
  migrateSqlite(databaseFile, "db/migrations/sqlite");
  console.log("Everything in this demonstration is simulated.");
  if (!isNew) console.log(`It was made on ${dayOf(madeAt)}; npm run demo -- --fresh makes it again.`);
  console.log(accountLines(password).join("\n"));
  if (!values["only-data"]) console.log(`Address: ${baseUrl}`);
}
