import { findCampaign, type StoredCampaign } from "@/db/queries/organisation/campaign";
import { listReleasedGroups, listReleasedUnits } from "@/db/queries/published/release-check";
import { findRelease, type StoredRelease } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { RELEASE_RULES } from "@/lib/release/figures";
import { canonicalJson } from "./publication-hash";
import { countToRead, readResponses } from "./read-responses";
import { publicationOf } from "./release-campaigns";

/** What can be said of a release without showing a figure (architecture.md, "While a campaign runs, and after"). */
export type ReleaseVerdict = "matches" | "differs" | "cannot be checked" | "cannot be checked: made by earlier rules";
export type Verification =
  { ok: true; verdict: ReleaseVerdict } | { ok: false; reason: "unknown-campaign" | "not-released" };

const inOrder = (rows: readonly unknown[]) => rows.map(canonicalJson).sort();
const areSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/** Whether the stored rows and their hash are what the responses give. */
async function isAsStored(
  db: Reader,
  campaign: StoredCampaign,
  stored: StoredRelease,
  pools: Parameters<typeof publicationOf>[2],
): Promise<boolean> {
  const { groups, units, quality, smallestGroups, hash } = await publicationOf(db, campaign, pools, stored.salt ?? "");
  const { quality: storedQuality, smallestGroups: storedSmallest, hash: storedHash } = stored;
  return (
    hash === storedHash &&
    areSame({ quality, smallestGroups }, { quality: storedQuality, smallestGroups: storedSmallest }) &&
    areSame(inOrder(groups), inOrder(await listReleasedGroups(db, campaign.id))) &&
    areSame(inOrder(units), inOrder(await listReleasedUnits(db, campaign.id)))
  );
}

/**
 * Computes a release once more from its responses and compares it with what is stored, group by group: tampering with
 * a row shows as well as tampering with the hash. A release of which responses have been erased cannot be checked.
 */
export async function verifyRelease(db: Reader, campaignId: string): Promise<Verification> {
  const campaign = await findCampaign(db, campaignId);
  if (!campaign) return { ok: false, reason: "unknown-campaign" };
  const stored = await findRelease(db, campaignId);
  if (!stored?.releasedAt) return { ok: false, reason: "not-released" };
  if (stored.rules !== RELEASE_RULES) return { ok: true, verdict: "cannot be checked: made by earlier rules" };
  // Nothing is added after the close, so fewer responses than were read have been erased since.
  if ((await countToRead(db, campaign)) < stored.done) return { ok: true, verdict: "cannot be checked" };
  const reading = readResponses(db, campaign);
  while (await reading.readPage());
  if (reading.done < stored.done) return { ok: true, verdict: "cannot be checked" };
  const isSame = reading.done === stored.done && (await isAsStored(db, campaign, stored, reading.pools));
  return { ok: true, verdict: isSame ? "matches" : "differs" };
}
