import { subtreesOf, type TreeUnit } from "../organisation/unit-tree";
import { areTooClose, type Period, type TakenUnit } from "./period";

type OrganisationUnit = TreeUnit & {
  code: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  archivedAt: Date | null;
};

/** The chosen units and everything below them, top down, without archived units and what is below those. */
export function coveredUnits<U extends OrganisationUnit>(tree: readonly U[], rootIds: readonly string[]): U[] {
  return subtreesOf(
    tree.filter(({ archivedAt }) => archivedAt === null),
    rootIds,
  );
}

/** What a campaign keeps of its units: `parentId` is null where the unit above does not take part. */
export function toCampaignUnits(campaignId: string, units: readonly OrganisationUnit[]) {
  const ids = new Set(units.map(({ id }) => id));
  return units.map(({ id, parentId, code, nameKk, nameRu, nameEn }) => ({
    campaignId,
    unitId: id,
    parentId: parentId !== null && ids.has(parentId) ? parentId : null,
    ...{ code, nameKk, nameRu, nameEn },
  }));
}

/**
 * The units that take part as the tree stands now: what the chosen ones cover, without units that have come from a
 * campaign less than six months away, and with all in which people are invited already, wherever they have gone.
 */
export function unitsTakingPart<U extends OrganisationUnit>(
  tree: readonly U[],
  rootIds: readonly string[],
  { period, taken, invitedIn }: { period: Period; taken: readonly TakenUnit[]; invitedIn: ReadonlySet<string> },
): U[] {
  const tooClose = new Set(taken.filter((other) => areTooClose(period, other)).map(({ unitId }) => unitId));
  const covered = new Set(coveredUnits(tree, rootIds).map(({ id }) => id));
  return tree.filter(({ id }) => invitedIn.has(id) || (covered.has(id) && !tooClose.has(id)));
}
