import { commit } from "@/db/commit";
import { findMeasures, listMeasuresOfUnit } from "@/db/queries/organisation/measures";
import type { Database, Reader } from "@/db/write";
import { recordMeasures } from "@/db/writes/measures";
import type { TrendCampaign } from "@/lib/review/comparable-figures";
import type { UnitMeasures } from "@/lib/review/measures";
import type { UnitReport } from "@/lib/review/unit-report";
import { listReachedCampaigns, type Reviewer } from "./reach";

/** Keeps what a unit means to do after a campaign; false where somebody has changed it since it was shown. */
export function changeMeasures(
  db: Database,
  { campaign, unit }: Pick<UnitReport, "campaign" | "unit">,
  measures: UnitMeasures,
  actorId: string,
  now: Date,
): Promise<boolean> {
  const event = { kind: "measures-changed", at: now, actorId, subjectId: unit.id } as const;
  return commit(db, event, [recordMeasures(campaign.id, unit.id, measures, now)]);
}

/** The measures of an earlier campaign. */
export type EarlierMeasures = UnitMeasures & { campaign: TrendCampaign };

/** The measures of a unit in a campaign, and those of the last campaign before it in reach that has any. */
export async function findMeasuresOf(
  db: Reader,
  reviewer: Reviewer,
  { campaign, unit }: Pick<UnitReport, "campaign" | "unit">,
): Promise<{ now: UnitMeasures; earlier: EarlierMeasures | null }> {
  const now = await findMeasures(db, campaign.id, unit.id);
  const stored = await listMeasuresOfUnit(db, unit.id);
  const reached = await listReachedCampaigns(db, reviewer);
  // Nobody has answered a rehearsal: it follows nothing, and nothing follows it.
  const before = reached.filter(
    ({ campaign: { isRehearsal, closesAt } }) =>
      !campaign.isRehearsal && !isRehearsal && closesAt.getTime() < campaign.closesAt.getTime(),
  );
  const earlier = before.flatMap(({ campaign: each }): EarlierMeasures[] => {
    const measures = stored.get(each.id);
    return measures && measures.list.length > 0 ? [{ ...measures, campaign: each }] : [];
  });
  return { now, earlier: earlier[0] ?? null };
}
