import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { COUNTED_KINDS } from "@/db/commit";
import { listTallies } from "@/db/queries/organisation/audit";
import { listCampaigns } from "@/db/queries/organisation/campaign";
import { listLatestTotals } from "@/db/queries/published/participation";
import { toldTallies } from "@/lib/campaign/told-tallies";
import { weekStart } from "@/lib/clock";
import type { Locale } from "@/lib/instrument/locales";
import { peopleText } from "@/lib/text/people-text";
import { database } from "@/server/platform/database";

const ROWS = 300;

/** What happened to responses and mail, as far as it tells of nobody. */
export async function Tallies({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "audit" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const { read } = database();
  const totals = await listLatestTotals(read);
  const campaigns = (await listCampaigns(read)).filter(({ isRehearsal }) => !isRehearsal);
  const titles = new Map(campaigns.map(({ id, title }) => [id, title[locale]]));
  const told = toldTallies(
    await listTallies(read, weekStart(database().now())),
    campaigns.map(({ id, minimumGroup }) => ({ id, minimumGroup, board: totals.get(id) ?? null })),
  );
  const isKind = (text: string): text is (typeof COUNTED_KINDS)[number] =>
    (COUNTED_KINDS as readonly string[]).includes(text);
  return (
    <section className="mt-14 border-t border-line pt-10">
      <h2 className="mb-4">{t("tallies")}</h2>
      {told.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table
          caption={t("tallies")}
          headings={[t("what"), t("campaign"), t("count")]}
          rows={told.slice(0, ROWS).map(({ kind, campaignId, people, isAtLeast }) => {
            const peopleShown = peopleText(people, counts);
            return {
              key: `${kind} ${campaignId ?? ""}`,
              cells: [
                isKind(kind) ? t(`counted.${kind}`) : kind,
                campaignId === null ? t("noCampaign") : (titles.get(campaignId) ?? t("gone")),
                isAtLeast ? t("orMore", { peopleShown }) : peopleShown,
              ],
            };
          })}
        />
      )}
    </section>
  );
}
