import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { listTallies } from "@/db/queries/organisation/audit";
import { weeklyCounts } from "@/lib/audit/weekly-counts";
import { dayOf, monthsLater } from "@/lib/clock";
import type { Locale } from "@/lib/instrument/locales";
import { shownPeople } from "@/lib/policy/shown-people";
import { database } from "@/server/platform/database";

/** How far back the page looks. */
const MONTHS = -12;

/** What happened to responses and passwords, by finished week and campaign, rounded, and only where many did so. */
export async function Tallies({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "audit" });
  const now = new Date();
  const days = await listTallies(database().read, dayOf(monthsLater(now, MONTHS)));
  const titles = new Map(days.map(({ campaignId, campaignTitle }) => [campaignId, campaignTitle?.[locale]]));
  const counts = weeklyCounts(days, dayOf(now));
  return (
    <section className="mt-14 border-t border-line pt-10">
      <h2 className="mb-4">{t("tallies")}</h2>
      {counts.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table
          caption={t("tallies")}
          headings={[t("what"), t("week"), t("campaign"), t("count")]}
          numeric={[3]}
          rows={counts.map(({ kind, week, campaignId, count }) => ({
            key: `${kind} ${week} ${campaignId}`,
            cells: [t(`counted.${kind}`), week, titles.get(campaignId) ?? t("noCampaign"), shownPeople(count)],
          }))}
        />
      )}
    </section>
  );
}
