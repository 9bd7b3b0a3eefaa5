import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { toTimeInput } from "@/lib/clock";
import { campaignStatus } from "@/lib/campaign/status";
import { timeText } from "@/lib/text/time-text";
import { href, redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { campaignErrorTexts } from "../../error-texts";
import { extend } from "./actions";

export const generateMetadata = titleOf("campaigns");

export default managedCampaign.page("campaigns/[id]/extend/page.tsx", async ({ locale, params, campaign }) => {
  const { id } = params;
  if (campaignStatus(campaign, database().now()) !== "open") redirect(redirectPath(locale, `/campaigns/${id}`));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  return (
    <Page locale={locale} path={`/campaigns/${id}/extend`}>
      <h1>{t("extend.title", { title: campaign.title[locale] })}</h1>
      <p className="mt-4 mb-8 max-w-text text-lead text-ink-soft">
        {t("extend.lead", { date: timeText(campaign.closesAt, locale) })}
      </p>
      <Form
        action={extend.bind(null, params)}
        initial={{ values: { closesAt: toTimeInput(campaign.closesAt) }, lists: {} }}
        errors={await campaignErrorTexts(locale)}
        submit={t("acts.extend")}
        className="space-y-6"
      >
        <FormTextField name="closesAt" label={t("form.closesAt")} hint={t("form.timesHint")} type="datetime-local" />
      </Form>
      <p className="mt-6">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("acts.cancel")}
        </a>
      </p>
    </Page>
  );
});
