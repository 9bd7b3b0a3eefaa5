"use server";

import { redirect } from "next/navigation";
import { ACTS, isPlainAct, type PlainAct } from "@/lib/campaign/acts";
import { campaignStanding } from "@/lib/campaign/status";
import { redirectPath } from "@/lib/paths";
import type { Database } from "@/db/write";
import { closeEarly } from "@/server/campaign/change-close";
import { withdrawCampaign } from "@/server/campaign/confirm";
import { copyForNextYear, deleteDraft } from "@/server/campaign/drafts";
import { deleteRehearsal, rehearse } from "@/server/campaign/rehearse";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { managedCampaign } from "@/server/campaign/guard";

type Act = (db: Database, id: string, actorId: string, now: Date) => Promise<unknown>;

/** Acts that make another campaign, whose id they return. */
const MAKE: Record<"copy" | "rehearse", (...given: Parameters<Act>) => Promise<string | null>> = {
  copy: copyForNextYear,
  rehearse,
};

const DO: Record<Exclude<PlainAct, keyof typeof MAKE>, Act> = {
  withdraw: withdrawCampaign,
  close: closeEarly,
  delete: deleteDraft,
};

/** Does what the page has asked about. What is not possible any more is not done, and the campaign's page shows why. */
export const act = managedCampaign.action("campaigns/[id]/[act]/actions.ts act", async (visit) => {
  const { locale, params, person, campaign } = visit;
  const { id: campaignId, act: name } = params;
  if (!isPlainAct(name)) showNotFound();
  const now = database().now();
  const page = `/campaigns/${campaignId}`;
  if (!ACTS[campaignStanding(campaign, now)].includes(name)) redirect(redirectPath(locale, page));
  if (name === "copy" || name === "rehearse") {
    const made = (await MAKE[name](database(), campaignId, person.id, now)) ?? showNotFound();
    redirect(redirectPath(locale, `/campaigns/${made}`));
  }
  const doIt = name === "delete" && campaign.isRehearsal ? deleteRehearsal : DO[name];
  const isDone = await doIt(database(), campaignId, person.id, now);
  redirect(redirectPath(locale, name === "delete" && isDone === true ? "/campaigns" : page));
});
