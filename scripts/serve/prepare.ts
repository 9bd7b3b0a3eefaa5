import { dialectOf } from "@/db/database-url";
import { findRisks } from "@/db/server-settings";
import { issueAdministratorLink } from "@/server/account/accounts";
import { ensureClock } from "@/server/platform/clock-watch";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { missingOperatorSettings } from "@/server/platform/operator";
import { readyDatabase, whileStarting } from "@/server/platform/ready-database";
import { renewReleases } from "@/server/release/renew-releases";
import { settings } from "@/server/platform/settings";

/** It runs without them, but a consent has to name them. */
function warnOfMissingSettings(): void {
  for (const setting of missingOperatorSettings(settings().operator))
    log().warn({ setting }, `${setting} is not set: the consents and the privacy page say that this is not stated yet`);
}

/** It runs with them, but whoever runs the server of the database should know. */
async function warnOfServerSettings(): Promise<void> {
  const { databaseUrl } = settings();
  if (dialectOf(databaseUrl) !== "postgres") return;
  for (const { setting, value, advice } of await findRisks(databaseUrl))
    log().warn({ setting, value }, `PostgreSQL: ${advice}`);
}

async function prepareAlone(): Promise<void> {
  const { baseUrl, defaultLocale } = settings();
  await readyDatabase(settings());
  // Before anything is written by a clock that may be wrong.
  await ensureClock(database(), database().now());
  await renewReleases(database());
  warnOfMissingSettings();
  await warnOfServerSettings();
  const token = await issueAdministratorLink(database(), database().now());
  if (token !== null)
    console.log(
      `No administrator yet. Create one with this link (once, within 7 days):\n  ${baseUrl}/${defaultLocale}/link/${token}`,
    );
}

/**
 * Makes ready what the server needs: the secret, the tables, and a link for the first administrator. Of several servers
 * that start on one database one does so after the other.
 */
export const prepare = (): Promise<void> => whileStarting(settings(), prepareAlone);
