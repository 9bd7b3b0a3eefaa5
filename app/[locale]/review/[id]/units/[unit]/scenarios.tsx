import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { UnitReport } from "@/lib/review/unit-report";
import { CoverageNote } from "./coverage-note";
import { Folded } from "./folded";

/** The mean score of the seven situations. */
export async function Scenarios({ locale, report }: { locale: Locale; report: UnitReport }) {
  const t = await getTranslations({ locale, namespace: "review.scenarios" });
  const { scenarioScore, campaign } = report;
  return (
    <Folded id="situations" title={t("title")} lead={t("meaning")}>
      <CoverageNote locale={locale} report={report} table="survey" />
      <p className="mt-2 max-w-figures">
        {scenarioScore === null ? t("few", { k: campaign.smallestGroups.survey }) : t("value", scenarioScore)}
      </p>
    </Folded>
  );
}
