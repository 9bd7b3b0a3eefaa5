import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { ClosedCampaign } from "@/db/queries/published/released";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { dateText } from "@/lib/text/time-text";
import { stateText } from "./state-text";

/** Closed campaigns in reach, with how far their publication has come; each leads to the organisation as a whole. */
export async function CampaignList({ locale, campaigns }: { locale: Locale; campaigns: readonly ClosedCampaign[] }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const rows = await Promise.all(
    campaigns.map(async ({ campaign, release }) => ({
      key: campaign.id,
      cells: [
        <a key="title" href={href(locale, `/review/${campaign.id}/organisation`)}>
          {campaign.title[locale]}
        </a>,
        dateText(campaign.closesAt, locale),
        await stateText({ release }, locale),
      ],
    })),
  );
  return <Table caption={t("campaigns")} headings={[t("campaign"), t("closed"), t("state.title")]} rows={rows} />;
}
