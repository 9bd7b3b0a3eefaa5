import type { toCampaignUnits } from "./taking-part";

/** Units that are joined under a name for a campaign. */
export type ReportingGroup = {
  id: string;
  code: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  memberIds: readonly string[];
};

type CampaignUnit = ReturnType<typeof toCampaignUnits>[number];

/** A group of one would be the unit by another name. */
const FEWEST_MEMBERS = 2;

/** The parent that most of these units have; of several the first by id. */
function commonParent(units: readonly CampaignUnit[]): string | null {
  const times = new Map<string | null, number>();
  for (const { parentId } of units) times.set(parentId, (times.get(parentId) ?? 0) + 1);
  const inOrder = [...times].sort(([a, n], [b, m]) => m - n || ((a ?? "") < (b ?? "") ? -1 : 1));
  return inOrder[0]?.[0] ?? null;
}

/**
 * The units of a campaign with its reporting groups as nodes of the tree: each between its members and the unit above
 * them. Of members that have come under another unit since, those stay together that are still siblings; a group of which
 * fewer than two take part is left out (architecture.md, "The release").
 */
export function withReportingGroups(
  units: readonly CampaignUnit[],
  groups: readonly ReportingGroup[],
): (CampaignUnit & { isReportingGroup: boolean })[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const groupOf = new Map<string, string>();
  const nodes = groups.flatMap(({ id, code, nameKk, nameRu, nameEn, memberIds }) => {
    const taking = memberIds.flatMap((memberId) => byId.get(memberId) ?? []);
    const parentId = commonParent(taking);
    const members = taking.filter((unit) => unit.parentId === parentId);
    const [first] = members;
    if (!first || members.length < FEWEST_MEMBERS) return [];
    for (const { unitId } of members) groupOf.set(unitId, id);
    const { campaignId } = first;
    return [{ campaignId, unitId: id, parentId, ...{ code, nameKk, nameRu, nameEn }, isReportingGroup: true }];
  });
  const joined = units.map((unit) => ({
    ...unit,
    parentId: groupOf.get(unit.unitId) ?? unit.parentId,
    isReportingGroup: false,
  }));
  return [...joined, ...nodes];
}
