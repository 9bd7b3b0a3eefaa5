import { findCampaign, type StoredCampaign } from "@/db/queries/organisation/campaign";
import { listReleasedGroups, listReleasedUnits } from "@/db/queries/published/release-check";
import { listUnsealed, type StoredRelease } from "@/db/queries/published/released";
import type { Database } from "@/db/write";
import { recordInvited, renewRelease } from "@/db/writes/release";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { bothEnds } from "@/lib/release/clamped-columns";
import { ONLINE, RELEASE_TABLES, type ReleasedGroup } from "@/lib/release/figures";
import { releasedUnits } from "@/lib/release/released-units";
import type { InvitedUnit } from "@/lib/release/table-groups";
import { countInvited } from "./invited-units";
import { newSalt, publicationHash, toStored } from "./publication-hash";

/** A group of an earlier release with the number of people who could have answered, as it is counted today. */
function withInvited(group: ReleasedGroup, units: ReadonlyMap<string, InvitedUnit>): ReleasedGroup {
  const people = group.coveredUnitIds.map((id) => units.get(id));
  const of = (unit: InvitedUnit | undefined) => (group.origin === ONLINE ? unit?.invited : unit?.staff) ?? 0;
  return {
    ...group,
    invited: Math.max(
      group.people,
      people.reduce((sum, unit) => sum + of(unit), 0),
    ),
  };
}

async function renew(db: Database, campaign: StoredCampaign, { quality, smallestGroups, rules }: StoredRelease) {
  if (quality === null) throw new Error("A published release has no quality.");
  const counted = await countInvited(db.read, campaign);
  const tree = counted.map(({ unitId: id, parentId, invited, staff }) => ({
    ...{ id, parentId },
    ...{ invited: invited ?? 0, staff: staff ?? 0 },
  }));
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const groups = (await listReleasedGroups(db.read, campaign.id)).map((group) => withInvited(group, byId));
  const origins = [...new Set([ONLINE, ...groups.map(({ origin }) => origin)])];
  const stored = await listReleasedUnits(db.read, campaign.id);
  const inNoFigure = new Set(
    stored.flatMap((unit) => (unit.isPartlyInNoFigure ? [`${unit.table} ${unit.unitId}`] : [])),
  );
  const kept = bothEnds(instrumentOf(campaign.instrumentVersion));
  const units = RELEASE_TABLES.flatMap((table) =>
    releasedUnits(
      tree,
      table,
      groups.filter((group) => group.table === table),
      origins,
      kept,
    ).map((unit) => ({
      ...toStored(unit),
      isPartlyInNoFigure: unit.isPartlyInNoFigure || inNoFigure.has(`${table} ${unit.unitId}`),
    })),
  );
  const salt = newSalt();
  const hash = publicationHash(campaign, { smallestGroups, quality, groups, units }, salt);
  await db.apply([...recordInvited(counted), ...renewRelease(campaign.id, { hash, salt, rules }, groups, units)]);
}

/**
 * Brings releases that earlier rules have made to the present form, before anybody is served: their groups stay, their
 * figures are clamped, and a salted hash takes the place of one against which a guess could be tried
 * (architecture.md, "Insiders"). Each is renewed in one commit.
 */
export async function renewReleases(db: Database): Promise<void> {
  for (const release of await listUnsealed(db.read)) {
    const campaign = await findCampaign(db.read, release.campaignId);
    if (campaign) await renew(db, campaign, release);
  }
}
