import type { Database } from "@/db/write";
import { closeCampaigns } from "@/server/campaign/close-campaigns";
import { confirmCampaign } from "@/server/campaign/confirm";
import { countParticipation } from "@/server/campaign/count-participation";
import { createDraft } from "@/server/campaign/drafts";
import { openCampaigns } from "@/server/campaign/open-campaigns";
import { releaseCampaigns } from "@/server/release/release-campaigns";
import type { Task } from "@/server/platform/worker";
import { answerCampaign } from "./answer-campaign";
import { type DemoCampaign, planOf } from "./campaign-plan";

/** The manager plans a week ahead. */
const PLANNED_MS = 7 * 24 * 60 * 60 * 1000;
/** The worker looks at everything within a minute. */
const SOON_MS = 60 * 1000;

/** Those who plan, and the units by id. */
export type Planning = { managerId: string; rootId: string; codeOf: ReadonlyMap<string, string> };

const soonAfter = (time: Date) => new Date(time.getTime() + SOON_MS);

/** Does at `at` what the worker would have done. */
async function finish(db: Database, task: Task, at: Date): Promise<void> {
  while (await task.run(db, at));
}

async function plan(db: Database, campaign: DemoCampaign, { managerId, rootId }: Planning): Promise<string> {
  const at = new Date(campaign.opensAt.getTime() - PLANNED_MS);
  const saved = await createDraft(db, planOf(campaign, rootId), managerId, at);
  if (!saved.ok) throw new Error(`A campaign cannot be planned: ${saved.reason.kind}.`);
  const confirmed = await confirmCampaign(db, saved.id, managerId, at);
  if (!confirmed.ok) throw new Error(`A campaign cannot be confirmed: ${confirmed.reason.kind}.`);
  return saved.id;
}

/** Has a campaign take its course up to `now`: planned, opened, answered, counted and, when it is over, published. */
export async function runCampaign(db: Database, campaign: DemoCampaign, planning: Planning, now: Date): Promise<void> {
  const { opensAt, closesAt } = campaign;
  const id = await plan(db, campaign, planning);
  await finish(db, openCampaigns, soonAfter(opensAt));
  await answerCampaign(db, id, campaign, planning.codeOf);
  if (closesAt > now) {
    await finish(db, countParticipation, now);
    return;
  }
  await finish(db, closeCampaigns, soonAfter(closesAt));
  await finish(db, releaseCampaigns(), soonAfter(closesAt));
}
