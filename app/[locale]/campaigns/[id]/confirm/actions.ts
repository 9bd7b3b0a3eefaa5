"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ComplaintState } from "@/components/campaign/message-form";
import { redirectPath } from "@/lib/paths";
import { confirmCampaign } from "@/server/campaign/confirm";
import { database } from "@/server/platform/database";
import { managedCampaign } from "@/server/campaign/guard";
import { refusalComplaint } from "../../complaints";

/** Confirms a draft, for a manager who has agreed to the purpose. */
export const confirm = managedCampaign.action(
  "campaigns/[id]/confirm/actions.ts confirm",
  async (
    { locale, params: { id: campaignId }, person },
    _: ComplaintState,
    form: FormData,
  ): Promise<ComplaintState> => {
    if (form.get("purpose") === null) {
      const t = await getTranslations({ locale, namespace: "campaigns.errors" });
      return { value: "", errors: [{ field: "purpose", message: t("purpose") }] };
    }
    const confirmed = await confirmCampaign(database(), campaignId, person.id, new Date());
    if (!confirmed.ok && confirmed.reason.kind !== "not-draft")
      return { value: "", errors: [await refusalComplaint(locale, confirmed.reason)] };
    redirect(redirectPath(locale, `/campaigns/${campaignId}`));
  },
);
