import { parseArgs } from "node:util";
import { migrateDatabase } from "@/db/client";
import { database } from "@/server/platform/database";
import { type ReleaseVerdict, type Verification, verifyRelease } from "@/server/release/verify-release";
import { settings } from "@/server/platform/settings";

/**
 * `npm run -s verify -- --campaign ID`: computes a release once more from its responses and says in one line whether
 * it is what was published, never a figure. Exit code 0 "matches", 1 "differs", 3 "cannot be checked", 2 for anything
 * else.
 */

const USAGE = "usage: npm run -s verify -- --campaign ID";
const EXIT_CODES: Readonly<Record<ReleaseVerdict, number>> = {
  matches: 0,
  differs: 1,
  "cannot be checked": 3,
  "cannot be checked: made by earlier rules": 3,
};
const SENTENCES = {
  "unknown-campaign": "--campaign: there is no campaign with this id.",
  "not-released": "--campaign: the figures of this campaign have not been published yet.",
} as const;

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/** The campaign named, or null with a line on what is wrong. */
function readCampaignId(args: string[]): string | null {
  try {
    const { values } = parseArgs({ args, options: { campaign: { type: "string" } } });
    if (values.campaign !== undefined) return values.campaign;
    fail(`--campaign: name the campaign; ${USAGE}`);
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
  return null;
}

/** The database's address, or null with a line on the setting that is wrong. */
function readDatabaseUrl(): string | null {
  try {
    return settings().databaseUrl;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function verify(databaseUrl: string, campaignId: string): Promise<Verification> {
  migrateDatabase(databaseUrl);
  try {
    return await verifyRelease(database().read, campaignId);
  } finally {
    await database().close();
  }
}

const campaignId = readCampaignId(process.argv.slice(2));
const databaseUrl = campaignId === null ? null : readDatabaseUrl();
if (campaignId !== null && databaseUrl !== null)
  verify(databaseUrl, campaignId)
    .then((result) => {
      if (!result.ok) {
        fail(SENTENCES[result.reason]);
        return;
      }
      process.stdout.write(`${result.verdict}\n`);
      process.exitCode = EXIT_CODES[result.verdict];
    })
    .catch(() => {
      // What a database says can quote an answer.
      fail("The release could not be checked: the database could not be read.");
    });
