import { commit } from "@/db/commit";
import type { StoredCampaign } from "@/db/queries/organisation/campaign";
import { findCampaignToRelease } from "@/db/queries/published/release-progress";
import type { Database, Reader } from "@/db/write";
import { addGroups, addUnits, markReleased, recordInvited, recordProgress, startRelease } from "@/db/writes/release";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { RELEASE_RULES, smallestGroups } from "@/lib/release/figures";
import { publish } from "@/lib/release/publish";
import type { ResponsePools } from "@/lib/release/response-pools";
import type { Task } from "../platform/worker";
import { countInvited, listInvitedUnits } from "./invited-units";
import { newSalt, publicationHash, toStored } from "./publication-hash";
import { countToRead, type Reading, readResponses } from "./read-responses";

/** Reading goes on for so long before other tasks have their turn. */
const TURN_MS = 2_000;

/** What is published of a closed campaign whose responses have been read, as it is stored, and its hash with a salt. */
export async function publicationOf(db: Reader, campaign: StoredCampaign, pools: ResponsePools, salt: string) {
  const tree = await listInvitedUnits(db, campaign.id);
  const instrument = instrumentOf(campaign.instrumentVersion);
  const { units, ...rest } = publish(instrument, tree, pools, smallestGroups(campaign.minimumGroup));
  const publication = { ...rest, units: units.map(toStored) };
  return { ...publication, hash: publicationHash(campaign, publication, salt) };
}

/** Publishes everything in one commit, or nothing. */
async function publishAll(db: Database, campaign: StoredCampaign, reading: Reading, now: Date): Promise<void> {
  const { id } = campaign;
  const salt = newSalt();
  const { groups, units, quality, hash } = await publicationOf(db.read, campaign, reading.pools, salt);
  const event = { kind: "campaign-released", at: now, actorId: null, subjectId: id } as const;
  await commit(db, event, [
    markReleased(id, { releasedAt: now, done: reading.done, quality, hash, salt, rules: RELEASE_RULES }),
    ...addGroups(id, groups),
    ...addUnits(id, units),
  ]);
}

async function begin(db: Database, campaign: StoredCampaign, now: Date): Promise<Reading> {
  const total = await countToRead(db.read, campaign);
  const smallest = smallestGroups(campaign.minimumGroup);
  const invited = await countInvited(db.read, campaign);
  // Progress says nothing about anybody and is not audited.
  await db.apply([
    startRelease({ campaignId: campaign.id, startedAt: now, total, smallestGroups: smallest }),
    ...recordInvited(invited),
  ]);
  return readResponses(db.read, campaign);
}

/** Reads for a while; false when everything has been read. */
async function readOn(db: Database, campaignId: string, reading: Reading): Promise<boolean> {
  const until = performance.now() + TURN_MS;
  while (await reading.readPage()) {
    if (performance.now() < until) continue;
    await db.apply([recordProgress(campaignId, reading.done)]);
    return true;
  }
  return false;
}

/**
 * The task that publishes closed campaigns, once each. It keeps the sums of what it has read in its memory: after a
 * crash or a failure it reads again from the beginning, and nothing has been published before the one commit.
 */
export function releaseCampaigns(): Task {
  let current: { campaignId: string; reading: Reading } | undefined;
  return {
    name: "release-campaigns",
    run: async (db, now) => {
      const campaign = await findCampaignToRelease(db.read);
      if (!campaign) return false;
      const { id } = campaign;
      const begun = current?.campaignId === id ? current : { campaignId: id, reading: await begin(db, campaign, now) };
      // Kept only from one good turn to the next: what failed in the middle has been counted in part.
      current = undefined;
      if (await readOn(db, id, begun.reading)) current = begun;
      else await publishAll(db, campaign, begun.reading, now);
      return true;
    },
  };
}
