"use server";

import { redirect } from "next/navigation";
import { type CampaignError, confirmationForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { requireCampaign } from "@/server/campaign/access";
import { confirmCampaign } from "@/server/campaign/confirm";
import { database } from "@/server/platform/database";
import { campaignComplaint } from "../../complaint";

/** Confirms a draft, for a manager who has agreed to the purpose. */
export async function confirm(
  givenLocale: string,
  campaignId: string,
  _: FormState<CampaignError>,
  form: FormData,
): Promise<FormState<CampaignError>> {
  const { person } = await requireCampaign(campaignId);
  const locale = toLocale(givenLocale);
  const sent = readForm(confirmationForm, form);
  if (!sent.ok) return sent.state;
  const confirmed = await confirmCampaign(database(), campaignId, person.id, new Date());
  // Done; or by somebody else already, and the page says so.
  if (confirmed.ok || confirmed.reason.kind === "not-draft") redirect(redirectPath(locale, `/campaigns/${campaignId}`));
  const field = confirmed.reason.kind === "opens-past" ? "opensAt" : "units";
  return sent.refuse(await campaignComplaint(locale, field, confirmed.reason));
}
