"use server";

import { redirect } from "next/navigation";
import type { ComplaintState } from "@/components/campaign/message-form";
import { extensionSchema } from "@/lib/campaign/campaign-schema";
import { redirectPath } from "@/lib/paths";
import { extendCampaign } from "@/server/campaign/change-close";
import { database } from "@/server/platform/database";
import { managedCampaign } from "@/server/campaign/guard";
import { fieldComplaint, refusalComplaint } from "../../complaints";

/** Puts the close off; what stands in the way comes back at the field. */
export const extend = managedCampaign.action(
  "campaigns/[id]/extend/actions.ts extend",
  async (
    { locale, params: { id: campaignId }, person },
    _: ComplaintState,
    form: FormData,
  ): Promise<ComplaintState> => {
    const given = form.get("closesAt");
    const value = typeof given === "string" ? given : "";
    const parsed = extensionSchema.safeParse({ closesAt: value });
    if (!parsed.success) return { value, errors: [await fieldComplaint(locale, "closesAt", "time")] };
    const extended = await extendCampaign(database(), campaignId, parsed.data.closesAt, person.id, new Date());
    if (!extended.ok && extended.reason.kind !== "not-open")
      return { value, errors: [await refusalComplaint(locale, extended.reason)] };
    redirect(redirectPath(locale, `/campaigns/${campaignId}`));
  },
);
