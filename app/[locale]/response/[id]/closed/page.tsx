import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { findCampaign } from "@/db/queries/organisation/campaign";
import { RETENTION_MONTHS } from "@/lib/policy/privacy";
import { href, redirectPath } from "@/lib/paths";
import { timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { showNotFound } from "@/server/platform/show-not-found";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";

export const generateMetadata = titleOf("invitation.closed");

/** What becomes of answers that were not submitted before their campaign closed. */
export default ownResponse.page("response/[id]/closed/page.tsx", async ({ locale, params: { id }, response }) => {
  const { read } = database();
  const { kind, path } = await continuationOf(read, response, database().now());
  if (kind !== "closed") redirect(redirectPath(locale, path));
  const campaign = (await findCampaign(read, response.campaignId ?? "")) ?? showNotFound("response");
  const t = await getTranslations({ locale, namespace: "invitation.closed" });
  const values = { title: campaign.title[locale], end: timeText(campaign.closesAt, locale) };
  return (
    <Page locale={locale} path={`/response/${id}/closed`}>
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead", values)}</p>
        <p className="mt-4">{t("kept", { months: RETENTION_MONTHS })}</p>
        <p className="mt-4">{t("rights")}</p>
        <p className="mt-8 flex flex-wrap gap-4">
          <a href={href(locale, `/response/${id}/own-data`)} className={BUTTON.secondary}>
            {t("answers")}
          </a>
          <a href={href(locale, `/response/${id}/delete`)} className={BUTTON.quiet}>
            {t("delete")}
          </a>
        </p>
      </div>
    </Page>
  );
});
