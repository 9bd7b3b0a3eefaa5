import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { ScenarioRow } from "@/lib/review/quality/quality-view";
import { CORRELATIONS_NEED } from "@/lib/policy/statistics";
import { coefficientText } from "@/lib/text/number-text";
import { itemText } from "./quality-text";

type Props = { locale: Locale; instrument: Instrument; row: ScenarioRow };

const pct = (share: number) => `${String(share)}\u00a0%`;

/** The situations: how many chose the best answer, and remarks in words. */
export async function Situations({ locale, instrument, row }: Props) {
  const t = await getTranslations({ locale, namespace: "quality" });
  return (
    <section className="mt-14">
      <h2>{t("scenarios.title")}</h2>
      <p className="mt-2 mb-4 max-w-figures text-ink-soft">{t("scenarios.lead", { needs: CORRELATIONS_NEED })}</p>
      {row.state === "shown" ? (
        <div className="text-note/[1.45] [&_th]:font-normal [&_thead_th]:font-semibold">
          <Table
            caption={t("scenarios.title")}
            headings={[
              t("scenarios.situation"),
              t("scenarios.best"),
              t("items.rest"),
              t("items.skipped"),
              t("items.remarks"),
            ]}
            numeric={[1, 2, 3]}
            rows={row.scenarios.map(({ itemId, bestPct, itemRest, skippedPct, flags }) => ({
              key: itemId,
              cells: [
                itemText(instrument, itemId, locale),
                pct(bestPct),
                itemRest === null ? "–" : coefficientText(itemRest, locale),
                pct(skippedPct),
                flags.length === 0
                  ? t("items.none")
                  : flags.map((flag) => (
                      <span key={flag} className="block">
                        {t(`scenarios.flags.${flag}`)}
                      </span>
                    )),
              ],
            }))}
          />
        </div>
      ) : (
        <p>{row.state === "withheld" ? t("withheld") : t("tooFew", { needs: row.needs })}</p>
      )}
    </section>
  );
}
