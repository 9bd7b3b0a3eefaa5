import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { findingText, type TellingContext } from "@/lib/review/finding-text";
import type { LineReport, UnitReport } from "@/lib/review/unit-report";
import { PrincipleCards } from "./principle-cards";
import { Scorecard } from "./scorecard";

const SAID: ReadonlySet<LineReport["verdict"]> = new Set(["clear-more", "clear-less", "small-more", "small-less"]);

/** The unit beside the nation: what can be said, in a sentence for each line; the whole comparison on request. */
export async function Nation({ context, report }: { context: TellingContext; report: UnitReport }) {
  const { locale } = context;
  const t = await getTranslations({ locale, namespace: "review" });
  const lines = [...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])];
  const said = lines.filter(({ verdict }) => SAID.has(verdict));
  return (
    <section id="nation" aria-labelledby="nation-title" className="scroll-mt-6">
      <h2 id="nation-title">{t("scorecard.title", { year: String(nationalSurvey.survey.year) })}</h2>
      <p className="mt-2">
        {lines.length === 0
          ? t("scorecard.few", { k: report.campaign.smallestGroups.survey })
          : t("nation.said", { count: lines.length, said: said.length })}
      </p>
      {said.length === 0 ? null : (
        <ul className="mt-1 list-disc space-y-1 ps-5 text-note marker:text-accent">
          {said.map((line) => {
            const { head, text } = findingText(context, { id: line.id, parts: [{ kind: "nation", line }] });
            return (
              <li key={line.id}>
                <b className="font-semibold">{head}</b>: {text}
              </li>
            );
          })}
        </ul>
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
