import { migrateSqlite } from "@/db/client";
import { DEFAULT_LOCALE } from "@/lib/instrument/locales";
import { issueAdministratorLink } from "@/lib/server/account/accounts";
import { database } from "@/lib/server/database";
import { ensureSecret } from "@/lib/server/secret";
import { settings } from "@/lib/server/settings";

/** Makes ready what the server needs: the secret, the tables, and a link for the first administrator. */
async function prepare(): Promise<void> {
  const { databaseFile, secretFile, baseUrl } = settings();
  migrateSqlite(databaseFile, "db/migrations/sqlite");
  ensureSecret(secretFile);
  const token = await issueAdministratorLink(database(), new Date());
  await database().close();
  if (token !== null)
    console.log(
      `No administrator yet. Create one with this link (once, within 7 days):\n  ${baseUrl}/${DEFAULT_LOCALE}/link/${token}`,
    );
}

prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
