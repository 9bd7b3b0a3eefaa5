"use server";

import { redirect } from "next/navigation";
import { type CampaignError, campaignForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { reachesAll } from "@/lib/access/scope";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { requireCampaign, requireReach } from "@/server/campaign/access";
import { createDraft, saveDraft } from "@/server/campaign/drafts";
import { database } from "@/server/platform/database";
import { campaignComplaint } from "./complaint";

/** Saves a draft: a new one where no campaign is named. What is wrong comes back at its field. */
export async function save(
  givenLocale: string,
  campaignId: string | null,
  _: FormState<CampaignError>,
  form: FormData,
): Promise<FormState<CampaignError>> {
  const { person, reached } = campaignId === null ? await requireReach() : await requireCampaign(campaignId);
  const locale = toLocale(givenLocale);
  const sent = readForm(campaignForm, form);
  if (!sent.ok) return sent.state;
  const { data: plan } = sent;
  if (!reachesAll(reached, plan.unitIds))
    return sent.refuse(await campaignComplaint(locale, "units", { kind: "units-gone" }));
  const now = new Date();
  const saved =
    campaignId === null
      ? await createDraft(database(), plan, person.id, now)
      : await saveDraft(database(), campaignId, plan, person.id, now);
  if (saved.ok) redirect(redirectPath(locale, `/campaigns/${saved.id}`));
  const { reason } = saved;
  // Confirmed meanwhile, or gone: there is no form any more that could say so.
  if (reason.kind === "not-draft") redirect(redirectPath(locale, `/campaigns/${campaignId ?? ""}?not-saved`));
  return sent.refuse(await campaignComplaint(locale, "units", reason));
}
