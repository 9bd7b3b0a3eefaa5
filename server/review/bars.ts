import { listImportsBy } from "@/db/queries/organisation/answer-import";
import { listPreparingActs } from "@/db/queries/organisation/audit";
import { listCampaignUnits, listRoots } from "@/db/queries/organisation/campaign";
import { listTree } from "@/db/queries/organisation/unit";
import type { ClosedCampaign } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import type { Bar } from "@/lib/audit/acts";
import { ancestorsIn, type TreeUnit } from "@/lib/organisation/unit-tree";
import { barsOf, type DoneAct, type PreparedCampaign } from "@/lib/review/bars";

/** Why people cannot review campaigns: by campaign, then by person; whoever is not there can. */
export type Bars = ReadonlyMap<string, ReadonlyMap<string, readonly Bar[]>>;

type Done = DoneAct & { actorId: string };

/** What these people did; answers brought in are kept with the import, also where the log was not. */
async function listDone(db: Reader, personIds: readonly string[]): Promise<Done[]> {
  const imports = (await listImportsBy(db, personIds)).map(({ campaignId, actorId, importedAt }) => ({
    ...{ kind: "answers-imported", at: importedAt, actorId: actorId ?? "" },
    ...{ subjectId: campaignId, unitIds: [] },
  }));
  return [...imports, ...(await listPreparingActs(db, personIds))];
}

async function toPrepared(
  db: Reader,
  { campaign: { id, opensAt }, release }: ClosedCampaign,
  tree: readonly TreeUnit[],
): Promise<PreparedCampaign> {
  const units = await listCampaignUnits(db, id);
  const above = (await listRoots(db, id)).flatMap(ancestorsIn(tree));
  return {
    ...{ id, opensAt, releasedAt: release?.releasedAt ?? null },
    unitIds: new Set(units.map(({ unitId }) => unitId)),
    aboveIds: new Set(above.map((unit) => unit.id)),
  };
}

/** Why these people cannot review these campaigns. Page, list, file and API ask this and nothing else. */
export async function findBars(
  db: Reader,
  personIds: readonly string[],
  campaigns: readonly ClosedCampaign[],
): Promise<Bars> {
  const done = await listDone(db, personIds);
  if (done.length === 0) return new Map();
  const tree = await listTree(db);
  const bars = new Map<string, Map<string, readonly Bar[]>>();
  for (const closed of campaigns) {
    // Nobody has answered it: there is nothing that whoever prepared it must not read.
    if (closed.campaign.isRehearsal) continue;
    const prepared = await toPrepared(db, closed, tree);
    const byPerson = personIds.map((personId) => {
      const acts = done.filter(({ actorId }) => actorId === personId);
      return [personId, barsOf(acts, prepared)] as const;
    });
    bars.set(closed.campaign.id, new Map(byPerson.filter(([, found]) => found.length > 0)));
  }
  return bars;
}
