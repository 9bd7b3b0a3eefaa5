import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { PREPARING_MONTHS } from "@/lib/policy/privacy";
import { dateText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import type { ListedCampaign } from "@/server/review/reach";
import { findUnreviewed } from "@/server/review/unreviewed";

type Props = { locale: Locale; campaigns: readonly ListedCampaign[] };

/** The campaigns that the reviewer prepared and therefore cannot review, with why, and what is needed instead. */
export async function BarredCampaigns({ locale, campaigns }: Props) {
  if (campaigns.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "review" });
  const ids = new Set(campaigns.map(({ campaign }) => campaign.id));
  const unreviewed = await findUnreviewed(database().read, ({ campaign }) => ids.has(campaign.id));
  const needs = (id: string) => {
    const units = (unreviewed.get(id) ?? []).map((unit) => unitName(unit, locale));
    return units.length === 0 ? [] : [t("bars.needs", { units: units.join(", ") })];
  };
  return (
    <section className="mt-12">
      <h2>{t("bars.title")}</h2>
      <p className="mt-2 mb-4 max-w-figures text-ink-soft">{t("bars.lead", { months: PREPARING_MONTHS })}</p>
      <Table
        caption={t("bars.title")}
        headings={[t("campaign"), t("closed"), t("bars.reason")]}
        rows={campaigns.map(({ campaign, bars }) => ({
          key: campaign.id,
          cells: [
            campaign.title[locale],
            dateText(campaign.closesAt, locale),
            <ul key="bars" className="space-y-1">
              {[...bars.map((bar) => t(`bars.${bar}`)), ...needs(campaign.id)].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>,
          ],
        }))}
      />
    </section>
  );
}
