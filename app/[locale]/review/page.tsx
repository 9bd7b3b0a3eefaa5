import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { href } from "@/lib/paths";
import { FIRST_VIEW } from "@/lib/review/overview-view";
import { database } from "@/server/platform/database";
import { findOverview } from "@/server/review/overview";
import { findReachedCampaign, listCampaignsInReach } from "@/server/review/reach";
import { reviewing } from "@/server/review/guard";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { BarredCampaigns } from "./barred-campaigns";
import { CampaignLinks } from "./campaign-links";
import { CampaignList } from "./campaign-list";
import { OverviewSection } from "./overview-section";
import { ReviewedAlone } from "./reviewed-alone";

export const generateMetadata = titleOf("review");

/** The closed campaigns and, so that any unit is one step away, the overview of the latest published one. */
export default reviewing.page("review/page.tsx", async ({ locale, reviewer }) => {
  const { read } = database();
  const inReach = await listCampaignsInReach(read, reviewer);
  const campaigns = inReach.filter(({ bars }) => bars.length === 0);
  const latest = campaigns.find(({ campaign, release }) => release?.releasedAt && !campaign.isRehearsal)?.campaign;
  const reached = latest && (await findReachedCampaign(read, reviewer, latest.id));
  const overview = reached && (await findOverview(read, reached, FIRST_VIEW, locale));
  const t = await getTranslations({ locale, namespace: "review" });
  return (
    <Page locale={locale} path="/review">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-figures text-lead text-ink-soft">{t("lead")}</p>
      <div className="mt-6">
        {campaigns.length > 0 ? (
          <CampaignList locale={locale} campaigns={campaigns} />
        ) : (
          <Notice>{reviewer.scopes.length === 0 ? t("noUnits") : t("none")}</Notice>
        )}
      </div>
      <BarredCampaigns locale={locale} campaigns={inReach.filter(({ bars }) => bars.length > 0)} />
      {overview ? (
        <div className="mt-12">
          <p className="mb-1 text-lg font-semibold text-accent">{overview.campaign.title[locale]}</p>
          <ReviewedAlone locale={locale} campaign={overview.campaign} />
          <OverviewSection locale={locale} overview={overview} view={FIRST_VIEW} />
          <CampaignLinks locale={locale} overview={overview} />
        </div>
      ) : null}
      <p className="no-print mt-8">
        <a href={href(locale, "/review/tokens")} className={BUTTON.quiet}>
          {t("tokens")}
        </a>
      </p>
    </Page>
  );
});
