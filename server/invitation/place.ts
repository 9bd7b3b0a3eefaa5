import { countInvitedByUnit, listCampaignUnits } from "@/db/queries/organisation/campaign";
import { findUnitsOfInvitation, type Invited } from "@/db/queries/personal/invitation";
import type { Reader } from "@/db/write";
import { type InvitedAround, invitedAroundByTable } from "@/lib/campaign/invited-around";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";

/** A unit's name, and about how many are invited there. */
export type Around = { unit: string; invited: number };

/** Where somebody's answers count; null where there is no such unit. */
export type Place = {
  /** The unit in whose figures they count, and the one above. */
  unit: string | null;
  above: string | null;
  /** Among how many of those invited, by table. */
  around: { index: Around | null; survey: Around | null };
};

const NOWHERE: Place = { unit: null, above: null, around: { index: null, survey: null } };

/** Where the answers of an invitation count, by the names of units, and among how many. */
export async function findPlace(
  db: Reader,
  invited: Pick<Invited, "campaignId" | "campaign" | "personId" | "unitId">,
  locale: Locale,
): Promise<Place> {
  const found = await findUnitsOfInvitation(db, invited);
  if (!found) return NOWHERE;
  const { own, above } = found;
  const { id, minimumGroup } = invited.campaign;
  const units = await listCampaignUnits(db, id);
  const tree = units.map(({ unitId, parentId }) => ({ id: unitId, parentId }));
  const around = invitedAroundByTable(tree, await countInvitedByUnit(db, id), own.unitId, minimumGroup);
  const named = (each: InvitedAround | null): Around | null => {
    const unit = units.find(({ unitId }) => unitId === each?.unitId);
    return each && unit ? { unit: unitName(unit, locale), invited: each.invited } : null;
  };
  return {
    unit: unitName(own, locale),
    above: above ? unitName(above, locale) : null,
    around: { index: named(around.index), survey: named(around.survey) },
  };
}
