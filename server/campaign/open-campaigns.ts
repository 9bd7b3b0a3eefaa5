import { commit } from "@/db/commit";
import {
  countInvitedByUnit,
  findCampaignToOpen,
  listCampaignUnits,
  type StoredCampaign,
} from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { markOpened, replaceCampaignUnits, requireOpen, setGroups } from "@/db/writes/campaign";
import { participationGroups } from "@/lib/campaign/participation-groups";
import type { Task } from "../platform/worker";
import { decideInTurn } from "./decide-in-turn";
import { invitePeople } from "./invite-people";
import { areKept, currentUnits } from "./current-units";

/** The tree at the opening, before anybody is invited by it. */
async function keepTree(db: Database, campaign: StoredCampaign, now: Date): Promise<void> {
  const { id } = campaign;
  if (await areKept(db, id, await currentUnits(db, campaign))) return;
  const event = { kind: "campaign-changed", at: now, actorId: null, subjectId: id } as const;
  await decideInTurn(db, event, async () => ({
    ok: true,
    writes: [requireOpen(id, now), ...replaceCampaignUnits(id, await currentUnits(db, campaign))],
  }));
}

/** Forms the groups in which participation is counted, and says that the campaign has been opened: once, together. */
async function completeOpening(db: Database, { id, minimumGroup }: StoredCampaign, now: Date): Promise<void> {
  const units = await listCampaignUnits(db.read, id);
  const groups = participationGroups(
    units.map(({ unitId, parentId }) => ({ id: unitId, parentId })),
    await countInvitedByUnit(db.read, id),
    minimumGroup,
  );
  const grouped = units.map((unit) => ({ ...unit, groupUnitId: groups.get(unit.unitId) ?? null }));
  const event = { kind: "campaign-opened", at: now, actorId: null, subjectId: id } as const;
  await commit(db, event, [markOpened(id, now), ...setGroups(grouped)]);
}

/** Opens campaigns whose time has come: keeps the tree, invites everybody in it, forms the groups. */
export const openCampaigns: Task = {
  name: "open-campaigns",
  run: async (db, now) => {
    const campaign = await findCampaignToOpen(db.read, now);
    if (!campaign) return false;
    await keepTree(db, campaign, now);
    const areAllInvited = await invitePeople(db, campaign, now);
    if (areAllInvited) await completeOpening(db, campaign, now);
    return true;
  },
};
