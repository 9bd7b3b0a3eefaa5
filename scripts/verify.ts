import { parseArgs } from "node:util";
import { shownDatabase } from "@/db/database-url";
import { Refused } from "@/server/platform/backup/refused";
import { database } from "@/server/platform/database";
import { type ReleaseVerdict, type Verification, verifyRelease } from "@/server/release/verify-release";
import { readyDatabase } from "@/server/platform/ready-database";
import { type Settings, settings } from "@/server/platform/settings";

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

/** The settings, or null with a line on the one that is wrong. */
function readGiven(): Settings | null {
  try {
    return settings();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function verify(given: Settings, campaignId: string): Promise<Verification> {
  await readyDatabase(given);
  try {
    return await verifyRelease(database().read, campaignId);
  } finally {
    await database().close();
  }
}

const campaignId = readCampaignId(process.argv.slice(2));
const given = campaignId === null ? null : readGiven();
if (campaignId !== null && given !== null)
  verify(given, campaignId)
    .then((result) => {
      if (!result.ok) {
        fail(SENTENCES[result.reason]);
        return;
      }
      // Whoever set another database in another shell would be told of the wrong one.
      process.stderr.write(`Looked at ${shownDatabase(given.databaseUrl)}.\n`);
      process.stdout.write(`${result.verdict}\n`);
      process.exitCode = EXIT_CODES[result.verdict];
    })
    .catch((error: unknown) => {
      // What a database says can quote an answer.
      fail(
        error instanceof Refused ? error.message : "The release could not be checked: the database could not be read.",
      );
    });
