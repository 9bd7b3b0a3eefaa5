"use server";

import { redirect } from "next/navigation";
import { type CampaignError, extensionForm } from "@/lib/campaign/campaign-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { redirectPath } from "@/lib/paths";
import { extendCampaign } from "@/server/campaign/change-close";
import { database } from "@/server/platform/database";
import { managedCampaign } from "@/server/campaign/guard";
import { campaignComplaint } from "../../complaint";

/** Puts the close off; what stands in the way comes back at the field. */
export const extend = managedCampaign.action(
  "campaigns/[id]/extend/actions.ts extend",
  async (visit, _: FormState<CampaignError>, form: FormData): Promise<FormState<CampaignError>> => {
    const { locale, params, person } = visit;
    const sent = readForm(extensionForm, form);
    if (!sent.ok) return sent.state;
    const extended = await extendCampaign(database(), params.id, sent.data.closesAt, person.id, database().now());
    // Done; or closed meanwhile, and the page says so.
    if (extended.ok || extended.reason.kind === "not-open") redirect(redirectPath(locale, `/campaigns/${params.id}`));
    return sent.refuse(await campaignComplaint(locale, "closesAt", extended.reason));
  },
);
