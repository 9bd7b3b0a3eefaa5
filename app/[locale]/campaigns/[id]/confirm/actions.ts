"use server";

import { redirect } from "next/navigation";
import { type CampaignError, confirmationForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { confirmCampaign } from "@/server/campaign/confirm";
import { database } from "@/server/platform/database";
import { managedCampaign } from "@/server/campaign/guard";
import { campaignComplaint } from "../../complaint";

/** Confirms a draft, for a manager who has agreed to the purpose. */
export const confirm = managedCampaign.action(
  "campaigns/[id]/confirm/actions.ts confirm",
  async (visit, _: FormState<CampaignError>, form: FormData): Promise<FormState<CampaignError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(confirmationForm, form);
    if (!sent.ok) return sent.state;
    const confirmed = await confirmCampaign(database(), params.id, person.id, database().now());
    // Done; or by somebody else already, and the page says so.
    if (confirmed.ok || confirmed.reason.kind === "not-draft")
      redirect(redirectPath(locale, `/campaigns/${params.id}`));
    // Passed while the page was open: it says so, and leads to the form.
    if (confirmed.reason.kind === "opens-past") redirect(redirectPath(locale, `/campaigns/${params.id}/confirm`));
    return sent.refuse(await campaignComplaint(locale, "units", confirmed.reason));
  },
);
