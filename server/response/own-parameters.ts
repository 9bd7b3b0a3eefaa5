import { listTree } from "@/db/queries/organisation/unit";
import { findRelease, listReleasedCampaigns, type ReleasedCampaign } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { isComparable } from "@/lib/instrument/comparable";
import { type Instrument, PRINCIPLE_IDS, type PrincipleId } from "@/lib/instrument/schema";
import { ancestorsIn } from "@/lib/organisation/unit-tree";
import { PLANNING_VALUES, type PrincipleParameters } from "@/lib/policy/statistics";
import { ownParameters } from "@/lib/release/own-parameters";
import { ofEachPrinciple, type ScoreParameters } from "@/lib/scoring/parameters";

/** The released campaigns of the organisation that a unit belongs to and of no other one, the latest first. */
async function campaignsOf(db: Reader, unitId: string): Promise<readonly ReleasedCampaign[]> {
  const released = await listReleasedCampaigns(db);
  if (released.length === 0) return [];
  const tree = await listTree(db);
  const above = ancestorsIn(tree);
  const topOf = (id: string) => above(id).at(-1)?.id ?? id;
  const organisation = topOf(unitId);
  return released.filter(({ rootIds }) => rootIds.every((id) => topOf(id) === organisation));
}

/** What a released campaign gives to responses to this instrument; principles without enough rows are left out. */
async function given(
  db: Reader,
  { id: campaignId, instrumentVersion }: ReleasedCampaign,
  instrument: Instrument,
): Promise<ReadonlyMap<PrincipleId, PrincipleParameters>> {
  const scales = (await findRelease(db, campaignId))?.quality?.scales;
  const asked = instrumentOf(instrumentVersion);
  return new Map(
    PRINCIPLE_IDS.filter((id) => isComparable(asked, instrument, id)).flatMap((id) => {
      const own = ownParameters(scales?.[id] ?? null);
      return own ? [[id, own] as const] : [];
    }),
  );
}

/**
 * What a response submitted now is scored with: the values of the last released campaign that gives any to the
 * organisation of its author's unit, by principle; planning values for a principle without them, in an organisation
 * without such a campaign, and outside any organisation (null) (measurement.md §4.4).
 */
export async function parametersFor(
  db: Reader,
  unitId: string | null,
  instrument: Instrument,
): Promise<ScoreParameters> {
  if (unitId === null) return PLANNING_VALUES;
  for (const campaign of await campaignsOf(db, unitId)) {
    const own = await given(db, campaign, instrument);
    if (own.size > 0) return ofEachPrinciple((id) => own.get(id) ?? PLANNING_VALUES);
  }
  return PLANNING_VALUES;
}
