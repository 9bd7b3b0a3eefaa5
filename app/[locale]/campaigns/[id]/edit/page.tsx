import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formOf } from "@/lib/campaign/campaign-form";
import { redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { DraftForm } from "../../draft-form";

export const generateMetadata = titleOf("campaigns");

export default managedCampaign.page("campaigns/[id]/edit/page.tsx", async (visit) => {
  const { locale, params, campaign, roots, reached } = visit;
  const { id } = params;
  if (campaign.confirmedAt !== null) redirect(redirectPath(locale, `/campaigns/${id}`));
  const t = await getTranslations({ locale, namespace: "campaigns.form" });
  return (
    <Page locale={locale} path={`/campaigns/${id}/edit`}>
      <h1>{t("editTitle")}</h1>
      <p className="mt-4 mb-10 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <DraftForm locale={locale} campaignId={id} reached={reached} initial={formOf(campaign, roots)} />
    </Page>
  );
});
