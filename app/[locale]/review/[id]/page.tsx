import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { href } from "@/lib/paths";
import { readView, viewQuery } from "@/lib/review/overview-view";
import { database } from "@/server/platform/database";
import { findOverview } from "@/server/review/overview";
import { reviewedCampaign } from "@/server/review/guard";
import { Page } from "../../page-frame";
import { CampaignLinks } from "../campaign-links";
import { CampaignTabs } from "../campaign-tabs";
import { dateText } from "@/lib/text/time-text";
import { OverviewSection } from "../overview-section";
import { ReviewedAlone } from "../reviewed-alone";
import { stateText } from "../state-text";

export const generateMetadata = reviewedCampaign.metadata("review/[id]/page.tsx", ({ locale, reached }) => ({
  title: reached.campaign.title[locale],
}));

export default reviewedCampaign.page("review/[id]/page.tsx", async (visit) => {
  const { locale, params, searchParams: asked, reached } = visit;
  const { id } = params;
  const view = readView(asked);
  const overview = await findOverview(database().read, reached, view, locale);
  const t = await getTranslations({ locale, namespace: "review" });
  const { title, closesAt, instrumentVersion } = reached.campaign;
  const facts = [
    t("facts.closed", { date: dateText(closesAt, locale) }),
    ...(overview ? [t("facts.published", { date: dateText(overview.campaign.releasedAt, locale) })] : []),
    t("facts.version", { version: instrumentVersion }),
  ];
  return (
    <Page locale={locale} path={`/review/${id}${viewQuery({ ...view, page: overview?.page ?? 1 })}`} isWide>
      {reached.isWhole && overview ? (
        <CampaignTabs locale={locale} campaignId={id} current="units" />
      ) : (
        <p className="no-print mb-4">
          <a href={href(locale, "/review")} className={BUTTON.quiet}>
            {t("all")}
          </a>
        </p>
      )}
      <h1>{title[locale]}</h1>
      <p className="mt-3 text-ink-soft">{facts.join(" · ")}</p>
      <div className="mt-8">
        {overview ? (
          <>
            <ReviewedAlone locale={locale} campaign={overview.campaign} />
            <OverviewSection locale={locale} overview={overview} view={view} />
            <CampaignLinks locale={locale} overview={overview} />
          </>
        ) : (
          <Notice>
            <p className="font-semibold">{await stateText(reached, locale)}</p>
            <p className="mt-1">{t("state.wait")}</p>
          </Notice>
        )}
      </div>
    </Page>
  );
});
