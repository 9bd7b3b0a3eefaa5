import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import type { FormTexts } from "@/components/form/form-view";
import { CAMPAIGN_ERRORS, CAMPAIGN_LIMITS, type CampaignError } from "@/lib/campaign/campaign-schema";
import type { Locale } from "@/lib/instrument/locales";

/** What the forms about a campaign complain of. */
export async function campaignErrorTexts(locale: Locale): Promise<FormTexts<CampaignError>> {
  const t = await getTranslations({ locale, namespace: "campaigns.errors" });
  return {
    title: t("summary"),
    messages: errorMessages(CAMPAIGN_ERRORS, (code, facts) => t(code, { ...CAMPAIGN_LIMITS, ...facts })),
  };
}
