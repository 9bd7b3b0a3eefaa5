"use server";

import { redirect } from "next/navigation";
import { ACTS, isPlainAct, type PlainAct } from "@/lib/campaign/acts";
import { campaignStatus } from "@/lib/campaign/status";
import { redirectPath } from "@/lib/paths";
import type { Database } from "@/db/write";
import { closeEarly } from "@/server/campaign/change-close";
import { withdrawCampaign } from "@/server/campaign/confirm";
import { copyForNextYear, deleteDraft } from "@/server/campaign/drafts";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { managedCampaign } from "@/server/campaign/guard";

type Act = (db: Database, id: string, actorId: string, now: Date) => Promise<unknown>;

const DO: Record<Exclude<PlainAct, "copy">, Act> = {
  withdraw: withdrawCampaign,
  close: closeEarly,
  delete: deleteDraft,
};

/** Does what the page has asked about. What is not possible any more is not done, and the campaign's page shows why. */
export const act = managedCampaign.action("campaigns/[id]/[act]/actions.ts act", async (visit) => {
  const { locale, params, person, campaign } = visit;
  const { id: campaignId, act: name } = params;
  if (!isPlainAct(name)) showNotFound();
  const now = new Date();
  const page = `/campaigns/${campaignId}`;
  if (!ACTS[campaignStatus(campaign, now)].includes(name)) redirect(redirectPath(locale, page));
  if (name === "copy") {
    const copy = (await copyForNextYear(database(), campaignId, person.id, now)) ?? showNotFound();
    redirect(redirectPath(locale, `/campaigns/${copy}`));
  }
  const isDone = await DO[name](database(), campaignId, person.id, now);
  redirect(redirectPath(locale, name === "delete" && isDone === true ? "/campaigns" : page));
});
