import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { COUNTED_KINDS } from "@/db/commit";
import { listTallies } from "@/db/queries/organisation/audit";
import type { Locale } from "@/lib/instrument/locales";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { shownPeople } from "@/lib/policy/shown-people";
import { database } from "@/server/platform/database";

const ROWS = 300;

/** What happened to responses and mail, by day and campaign, rounded: an exact number of a quiet day could speak of one. */
export async function Tallies({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "audit" });
  const tallies = await listTallies(database().read, ROWS);
  const isKind = (text: string): text is (typeof COUNTED_KINDS)[number] =>
    (COUNTED_KINDS as readonly string[]).includes(text);
  return (
    <section className="mt-14 border-t border-line pt-10">
      <h2 className="mb-4">{t("tallies")}</h2>
      {tallies.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table
          caption={t("tallies")}
          headings={[t("what"), t("day"), t("campaign"), t("count")]}
          numeric={[3]}
          rows={tallies.map(({ kind, day, count, campaignTitle }) => ({
            key: `${kind} ${day} ${campaignTitle?.en ?? ""}`,
            cells: [
              isKind(kind) ? t(`counted.${kind}`) : kind,
              day,
              campaignTitle?.[locale] ?? t("noCampaign"),
              count < PEOPLE_STEP ? t("fewer", { step: PEOPLE_STEP }) : shownPeople(count),
            ],
          }))}
        />
      )}
    </section>
  );
}
