import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href, redirectPath } from "@/lib/paths";
import type { Finding } from "@/lib/review/finding";
import { changeText, changeTitle } from "@/lib/review/finding-text";
import { dateText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import { reviewedCampaign } from "@/server/review/guard";
import { findOrganisation } from "@/server/review/organisation";
import { Page } from "../../../page-frame";
import { CampaignTabs } from "../../campaign-tabs";
import { Findings } from "../../findings";
import { Recommendations } from "../../recommendations";
import { ReviewedAlone } from "../../reviewed-alone";
import { telling } from "../../telling";
import { Principles } from "../../principles";
import { WhoTookPart, WhyNotAll } from "./who-took-part";

export const generateMetadata = reviewedCampaign.metadata(
  "review/[id]/organisation/page.tsx",
  ({ locale, reached }) => ({ title: reached.campaign.title[locale] }),
);

/** The organisation on one screen; whoever reaches a part of it, or comes before the release, is led to the units. */
export default reviewedCampaign.page("review/[id]/organisation/page.tsx", async ({ locale, reviewer, reached }) => {
  const report = await findOrganisation(database().read, reviewer, reached);
  if (!report) redirect(redirectPath(locale, `/review/${reached.campaign.id}`));
  const { campaign, unitId, findings, recommendations, change } = report;
  const t = await getTranslations({ locale, namespace: "review" });
  const context = telling(locale, campaign.instrumentVersion);
  const path = `/review/${campaign.id}/organisation`;
  const unitPath = unitId === null ? null : href(locale, `/review/${campaign.id}/units/${unitId}`);
  // Of a campaign with several tops there is no page that holds all lines: the picture is what there is.
  const basisHref = ({ parts: [{ kind }] }: Finding) => {
    if (kind === "between" || unitPath === null) return "#principles";
    return `${unitPath}#${kind === "nation" ? "nation" : "change"}`;
  };
  return (
    <Page locale={locale} path={path} isWide>
      <div className="flex flex-wrap-reverse items-baseline justify-between gap-x-8">
        <h1>{report.name[locale]}</h1>
        <CampaignTabs locale={locale} campaignId={campaign.id} current="organisation" />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <p className="mt-1 text-ink-soft">
          {campaign.title[locale]} · {t("facts.closed", { date: dateText(campaign.closesAt, locale) })}
        </p>
        <p className="no-print flex flex-wrap gap-x-5 text-note">
          <a href={href(locale, `${path}/file/organisation.pdf`)} download className={BUTTON.inRow}>
            {t("organisation.pdf")}
          </a>
          <a href={href(locale, `${path}/file/organisation.pptx`)} download className={BUTTON.inRow}>
            {t("organisation.slides")}
          </a>
          {unitPath === null ? null : (
            <a href={unitPath} className={BUTTON.inRow}>
              {t("organisation.unitReport")}
            </a>
          )}
        </p>
      </div>
      <ReviewedAlone locale={locale} campaign={campaign} />
      <WhoTookPart locale={locale} report={report} />
      <div className="beside mt-5">
        <div className="beside-columns">
          <div className="space-y-6">
            <Findings context={context} findings={findings} basisHref={basisHref} />
            <Recommendations context={context} recommendations={recommendations} hasFindings={findings.length > 0} />
          </div>
          <div className="space-y-5">
            <Principles context={context} report={report}>
              <p className="no-print flex gap-x-4 text-sm">
                {(["svg", "png"] as const).map((format) => (
                  <a
                    key={format}
                    href={href(locale, `${path}/file/principles.${format}`)}
                    download
                    className={BUTTON.inRow}
                    aria-label={`${t("indices.title")}: ${format.toUpperCase()}`}
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </p>
            </Principles>
            <section aria-labelledby="change">
              <h2 id="change">{changeTitle(context, change)}</h2>
              <p className="mt-1 text-note/[1.5]">
                {changeText(context, change)}{" "}
                {unitPath === null || change.lines.length === 0 ? null : (
                  <a href={`${unitPath}#change`}>{t("organisation.compare")}</a>
                )}
              </p>
            </section>
          </div>
        </div>
      </div>
      <WhyNotAll locale={locale} report={report} />
    </Page>
  );
});
