import { getTranslations } from "next-intl/server";
import { ShareChart } from "@/components/charts/share-chart";
import { Fold } from "@/components/ui/fold";
import { Table } from "@/components/ui/table";
import { nationalShare } from "@/lib/benchmark/national-share";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import { numberText } from "@/lib/text/number-text";
import { intervalText, pctText } from "@/lib/text/share-text";
import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../../page-title";
import { PointList } from "../../privacy/point-list";
import { KnowledgePage } from "../knowledge-page";

export const generateMetadata = titleOf("knowledge.survey");

/** Right edge of both charts, so that bars of one length mean the same share. */
const MAX_PCT = 50;

/** The national survey: both figures with their intervals, what follows from them, and their limits. */
export default anybody.page("knowledge/survey/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale });
  const { source, survey, figures, useLimits } = nationalSurvey;
  const facts = { n: survey.n, year: String(survey.year) };
  const population = survey.population[locale];
  return (
    <KnowledgePage locale={locale} name="survey" lead={t("review.provenance.surveyText", { ...facts, population })}>
      {figures.map((figure, place) => (
        <section key={figure.id} className="mt-6 max-w-figures">
          <h2 className="text-lg">
            {t("review.provenance.figure", { figure: String(place + 1) })}: {figure.caption[locale]}
          </h2>
          <ShareChart
            caption={t("result.survey.caption", facts)}
            rows={figure.options.map(({ id, label }) => {
              const { value, low, high } = nationalShare(nationalSurvey, id);
              return { id, label: label[locale], sharePct: value, interval: [low, high], isOwn: false };
            })}
            maxPct={MAX_PCT}
            format={(share) => pctText(share, locale)}
            formatInterval={(low, high) => intervalText(low, high, locale)}
            texts={{
              ...{ problem: t("result.survey.problem"), share: t("result.survey.share") },
              ...{ interval: t("result.survey.interval"), own: t("result.survey.own") },
            }}
          />
          <p className="mt-2 text-note text-ink-soft">
            {figure.formatEvidence[locale]} {figure.residualNote[locale]}
          </p>
        </section>
      ))}
      <PointList
        title={t("review.provenance.limits")}
        points={[
          `${t("review.provenance.unpublished")}: ${t("review.provenance.unpublishedText")}`,
          ...useLimits.map((limit) => limit[locale]),
        ]}
      />
      <div className="mt-6 max-w-text">
        <Sums locale={locale} />
      </div>
      <p className="mt-6 max-w-text text-note text-ink-soft">
        {t("review.provenance.source")}: {source.authors.join(", ")} ({source.year}). {source.title[locale]}.{" "}
        {source.journalName[locale]}, {source.issue}. DOI <a href={`https://doi.org/${source.doi}`}>{source.doi}</a>
      </p>
    </KnowledgePage>
  );
});

/** Sums of published shares and means that follow from them, where they have an interval or a standard error. */
async function Sums({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "knowledge.survey" });
  const interval = (await getTranslations({ locale, namespace: "result.survey" }))("interval");
  const rows = nationalSurvey.derived.flatMap(({ id, label, wilson95, value, standardErrorUpperBound: error }) => {
    if (wilson95) {
      const share = nationalShare(nationalSurvey, id);
      return [
        { key: id, cells: [label[locale], pctText(share.value, locale), intervalText(share.low, share.high, locale)] },
      ];
    }
    if (value === undefined || error === undefined) return [];
    const atMost = t("errorAtMost", { error: numberText(error, locale, { most: 3 }) });
    return [{ key: id, cells: [label[locale], numberText(value, locale, { most: 2 }), atMost] }];
  });
  return (
    <Fold title={t("sums")}>
      <Table caption={t("sums")} headings={[t("line"), t("value"), interval]} rows={rows} numeric={[1, 2]} />
    </Fold>
  );
}
