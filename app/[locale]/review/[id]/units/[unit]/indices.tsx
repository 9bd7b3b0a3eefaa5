import { getTranslations } from "next-intl/server";
import { MeanTable } from "@/components/charts/mean-table";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { peopleText } from "@/lib/text/people-text";
import { shareText } from "@/lib/text/share-text";
import type { UnitReport } from "@/lib/review/unit-report";
import { CoverageNote } from "./coverage-note";
import { Folded } from "./folded";

/** The seven index means with their intervals, and the overall figure. */
export async function Indices({ locale, report }: { locale: Locale; report: UnitReport }) {
  const t = await getTranslations({ locale, namespace: "review.indices" });
  const benchmark = await getTranslations({ locale, namespace: "benchmark" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const rest = await getTranslations({ locale, namespace: "review.rest" });
  const title = rest("method");
  const { indices, overall, campaign } = report;
  const instrument = instrumentOf(campaign.instrumentVersion);
  const hasFigures = indices.some(({ mean }) => mean !== null);
  const nameOf = new Map(instrument.principles.map(({ id, name }) => [id, name[locale]]));
  const borders = instrument.levels.slice(1).map(({ min, name }) => `${shareText(min, locale)} – ${name[locale]}`);
  return (
    <Folded id="indices" title={title} lead={t("lead")}>
      <CoverageNote locale={locale} report={report} table="index" />
      {hasFigures ? (
        <>
          <div className="mt-4 max-w-[52rem]">
            <MeanTable
              caption={t("title")}
              cuts={instrument.levels.slice(1).map(({ min }) => min)}
              texts={{
                ...{ label: t("principle"), mean: t("mean"), interval: t("interval") },
                ...{ people: t("people"), none: t("missing") },
              }}
              rows={[
                ...indices.map(({ principleId: id, mean, people }) => ({
                  ...{ id, label: nameOf.get(id) ?? id, mean },
                  people: people === null ? null : peopleText(people, counts),
                })),
                { id: "overall", label: t("overall"), mean: overall, people: null, isTotal: true },
              ]}
            />
          </div>
          <p className="mt-3 max-w-figures text-note text-ink-soft">
            {t("cuts", { levels: borders.join("; ") })} {benchmark("disclaimer")}
          </p>
        </>
      ) : (
        <p className="mt-2">{t("few", { k: campaign.smallestGroups.index })}</p>
      )}
    </Folded>
  );
}
