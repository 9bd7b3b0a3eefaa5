import { eq } from "drizzle-orm";
import type { UnitMeasures } from "../../lib/review/measures";
import { unitMeasures } from "../schema/measures";
import type { Write } from "../write";

/** Keeps the measures of a unit in a campaign in place of those of `version`; refuses where they have changed since. */
export function recordMeasures(
  campaignId: string,
  unitId: string,
  { list, version }: UnitMeasures,
  changedAt: Date,
): Write {
  const next = { list, version: version + 1, changedAt };
  const { campaignId: campaign, unitId: unit, version: known } = unitMeasures;
  return {
    statement: (db) =>
      db
        .insert(unitMeasures)
        .values({ campaignId, unitId, ...next })
        .onConflictDoUpdate({ target: [unit, campaign], set: next, setWhere: eq(known, version) }),
    mustChange: true,
  };
}
