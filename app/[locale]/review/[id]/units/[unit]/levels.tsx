import { getTranslations } from "next-intl/server";
import { LevelTable } from "@/components/charts/level-table";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { shareInWords } from "@/lib/review/share-words";
import type { UnitReport } from "@/lib/review/unit-report";
import { wordsIn } from "@/server/platform/words";
import { CoverageNote } from "./coverage-note";
import { Folded } from "./folded";

/** The share of people at each level, where there are groups large enough. */
export async function Levels({ locale, report }: { locale: Locale; report: UnitReport }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { levels, campaign } = report;
  const instrument = instrumentOf(campaign.instrumentVersion);
  const hasFigures = levels.some(({ sharesPct }) => sharesPct !== null);
  const words = wordsIn(locale);
  const nameOf = new Map(instrument.principles.map(({ id, name }) => [id, name[locale]]));
  return (
    <Folded id="levels" title={t("levels.title")} {...(hasFigures ? { lead: t("levels.lead") } : {})}>
      <CoverageNote locale={locale} report={report} table="levels" />
      {hasFigures ? (
        <div className="mt-4">
          <LevelTable
            caption={t("levels.title")}
            label={t("indices.principle")}
            none={t("indices.missing")}
            levels={instrument.levels.map(({ id, name }) => ({ id, name: name[locale] }))}
            rows={levels.map(({ principleId: id, sharesPct, caps }) => ({
              ...{ id, label: nameOf.get(id) ?? id, sharesPct },
              textOf: (level) =>
                shareInWords(words, { value: sharesPct?.[level] ?? 0, cap: caps?.[level] ?? null }, locale),
            }))}
          />
        </div>
      ) : (
        <p className="mt-2">{t("levels.few", { k: campaign.smallestGroups.levels })}</p>
      )}
    </Folded>
  );
}
