"use server";

import { redirect } from "next/navigation";
import { type CampaignError, extensionForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { requireCampaign } from "@/server/campaign/access";
import { extendCampaign } from "@/server/campaign/change-close";
import { database } from "@/server/platform/database";
import { campaignComplaint } from "../../complaint";

/** Puts the close off; what stands in the way comes back at the field. */
export async function extend(
  givenLocale: string,
  campaignId: string,
  _: FormState<CampaignError>,
  form: FormData,
): Promise<FormState<CampaignError>> {
  const { person } = await requireCampaign(campaignId);
  const locale = toLocale(givenLocale);
  const sent = readForm(extensionForm, form);
  if (!sent.ok) return sent.state;
  const extended = await extendCampaign(database(), campaignId, sent.data.closesAt, person.id, new Date());
  // Done; or closed meanwhile, and the page says so.
  if (extended.ok || extended.reason.kind === "not-open") redirect(redirectPath(locale, `/campaigns/${campaignId}`));
  return sent.refuse(await campaignComplaint(locale, "closesAt", extended.reason));
}
