import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { campaignStanding } from "@/lib/campaign/status";
import { unitName } from "@/lib/organisation/unit-name";
import { href } from "@/lib/paths";
import { listReachedCampaigns } from "@/server/campaign/reach";
import { database } from "@/server/platform/database";
import { managing } from "@/server/campaign/guard";
import { findUnreviewed } from "@/server/review/unreviewed";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { TimeText } from "../time-text";

export const generateMetadata = titleOf("campaigns");

export default managing.page("campaigns/page.tsx", async ({ locale, reached }) => {
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const campaigns = await listReachedCampaigns(database().read, reached);
  const ids = new Set(campaigns.map(({ id }) => id));
  const unreviewed = await findUnreviewed(database().read, ({ campaign }) => ids.has(campaign.id));
  const needs = (id: string) => {
    const units = (unreviewed.get(id) ?? []).map((unit) => unitName(unit, locale)).join(", ");
    return units === "" ? null : <p className="max-w-[24rem] text-note text-ink-soft">{t("unreviewed", { units })}</p>;
  };
  const now = database().now();
  return (
    <Page locale={locale} path="/campaigns">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      {reached.length === 0 ? (
        <div className="mt-8">
          <Notice tone="caution">{t("noUnits")}</Notice>
        </div>
      ) : (
        <p className="mt-6">
          <a href={href(locale, "/campaigns/new")} className={BUTTON.primary}>
            {t("new")}
          </a>
        </p>
      )}
      {campaigns.length === 0 ? (
        reached.length === 0 ? null : (
          <p className="mt-8">{t("none")}</p>
        )
      ) : (
        <div className="mt-8">
          <Table
            caption={t("title")}
            headings={[t("columns.title"), t("columns.status"), t("columns.opens"), t("columns.closes")]}
            rows={campaigns.map((campaign) => ({
              key: campaign.id,
              cells: [
                <a key="title" href={href(locale, `/campaigns/${campaign.id}`)}>
                  {campaign.title[locale]}
                </a>,
                <div key="status">
                  {t(`status.${campaignStanding(campaign, now)}`)}
                  {needs(campaign.id)}
                </div>,
                <TimeText key="opens" locale={locale} time={campaign.opensAt} />,
                <TimeText key="closes" locale={locale} time={campaign.closesAt} />,
              ],
            }))}
          />
        </div>
      )}
    </Page>
  );
});
