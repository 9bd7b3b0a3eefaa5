import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { TellingContext } from "@/lib/review/finding-text";
import { lineLabel } from "@/lib/review/line-text";
import type { LineReport, UnitReport } from "@/lib/review/unit-report";
import { PrincipleCards } from "./principle-cards";
import { Scorecard } from "./scorecard";

/** The verdicts by which something is said of a line. */
const SAID = { more: ["clear-more", "small-more"], less: ["clear-less", "small-less"] } as const satisfies Record<
  string,
  readonly LineReport["verdict"][]
>;

/** The unit beside the nation: which lines can be told to differ; the whole comparison on request. */
export async function Nation({ context, report }: { context: TellingContext; report: UnitReport }) {
  const { locale, instrument, survey } = context;
  const t = await getTranslations({ locale, namespace: "review" });
  const lines = [...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])];
  const told = (["more", "less"] as const).map((side) => ({
    side,
    labels: lines
      .filter(({ verdict }) => SAID[side].some((each) => each === verdict))
      .map(({ id }) => lineLabel(instrument, survey, id, locale)),
  }));
  const said = told.reduce((sum, { labels }) => sum + labels.length, 0);
  return (
    <section id="nation" aria-labelledby="nation-title" className="scroll-mt-6">
      <h2 id="nation-title">{t("scorecard.title", { year: String(nationalSurvey.survey.year) })}</h2>
      <p className="mt-2">
        {lines.length === 0
          ? t("scorecard.few", { k: report.campaign.smallestGroups.survey })
          : t("nation.said", { count: lines.length, said })}
      </p>
      {told.map(({ side, labels }) =>
        labels.length === 0 ? null : (
          <p key={side} className="mt-1 text-note">
            {t(`nation.${side}`, { lines: labels.join("; ") })}
          </p>
        ),
      )}
      <Fold title={t("nation.all")}>
        <div className="report-part">
          <Scorecard locale={locale} report={report} />
          <PrincipleCards locale={locale} report={report} />
        </div>
      </Fold>
    </section>
  );
}
