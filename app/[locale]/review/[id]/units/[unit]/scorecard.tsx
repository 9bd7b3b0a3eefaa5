import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import type { UnitReport } from "@/lib/review/unit-report";
import { CoverageNote } from "./coverage-note";
import { Obstacles } from "./obstacles";
import { ScorecardQuestion } from "./scorecard-question";

/** The benchmark scorecard: both survey questions beside the nation, and the obstacle load (measurement.md §4.9). */
export async function Scorecard({ locale, report }: { locale: Locale; report: UnitReport }) {
  const t = await getTranslations({ locale, namespace: "review.scorecard" });
  const notes = await getTranslations({ locale, namespace: "verdicts.notes" });
  const { n, year } = nationalSurvey.survey;
  return (
    <section id="scorecard" aria-label={t("title", { year: String(year) })}>
      <p className="max-w-figures text-ink-soft">{t("lead", { n, year: String(year) })}</p>
      <CoverageNote locale={locale} report={report} table="survey" />
      {(["NS1", "NS2"] as const).map((question) => (
        <ScorecardQuestion key={question} locale={locale} report={report} question={question} />
      ))}
      <Obstacles locale={locale} obstacles={report.obstacles} />
      <div className="mt-8">
        <Notice>
          <h3 className="text-base">{t("always")}</h3>
          <ul className="mt-1 list-disc space-y-1 ps-5 marker:text-accent">
            <li>{notes("problems")}</li>
            <li>{notes("chance")}</li>
          </ul>
        </Notice>
      </div>
    </section>
  );
}
