import { getTranslations } from "next-intl/server";
import { formOf } from "@/lib/campaign/campaign-form";
import { CAMPAIGN_LIMITS, SUGGESTED_REMINDER_DAYS } from "@/lib/campaign/campaign-schema";
import { suggestedPeriod } from "@/lib/clock";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { showNotFound } from "@/server/platform/show-not-found";
import { managing } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { DraftForm } from "../draft-form";

const EMPTY = { kk: "", ru: "", en: "" };

export const generateMetadata = titleOf("campaigns");

export default managing.page("campaigns/new/page.tsx", async ({ locale, reached }) => {
  if (reached.length === 0) showNotFound();
  const t = await getTranslations({ locale, namespace: "campaigns.form" });
  const initial = formOf(
    {
      ...{ title: EMPTY, message: EMPTY },
      ...suggestedPeriod(database().now()),
      instrumentVersion: newestInstrument().version,
      minimumGroup: CAMPAIGN_LIMITS.smallestGroup,
      reminderDays: [...SUGGESTED_REMINDER_DAYS],
    },
    [],
  );
  return (
    <Page locale={locale} path="/campaigns/new">
      <h1>{t("newTitle")}</h1>
      <p className="mt-4 mb-10 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <DraftForm locale={locale} campaignId={null} reached={reached} initial={initial} />
    </Page>
  );
});
