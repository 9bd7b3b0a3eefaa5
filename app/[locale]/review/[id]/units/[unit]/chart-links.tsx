import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { CHART_FORMATS, chartsOf } from "@/lib/review/files/report-charts";
import type { Comparisons } from "@/lib/review/compare-unit";
import type { UnitReport } from "@/lib/review/unit-report";
import type { ChartFileName } from "@/server/review/files/chart-files";
import { fileContext } from "@/server/review/files/file-context";
import { settings } from "@/server/platform/settings";

type Props = { locale: Locale; report: UnitReport; beside: Comparisons };

/** The charts of the report, each as files of its own; nothing where the unit has no figures. */
export async function ChartLinks({ locale, report, beside }: Props) {
  const t = await getTranslations({ locale, namespace: "review.charts" });
  const { campaign, unit } = report;
  const charts = chartsOf(fileContext(campaign.instrumentVersion, locale, settings().isDemo), report, beside);
  if (charts.length === 0) return null;
  const path = `/review/${campaign.id}/units/${unit.id}/file`;
  return (
    <Fold title={t("title")}>
      <p className="max-w-figures text-ink-soft">{t("lead")}</p>
      <ul className="mt-3">
        {charts.map(({ id, title }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 [&_a]:inline-flex [&_a]:min-h-8 [&_a]:items-center"
          >
            <span>{title}</span>
            {CHART_FORMATS.map((format) => (
              <a
                key={format}
                href={href(locale, `${path}/${`chart-${id}.${format}` satisfies ChartFileName}`)}
                download
                aria-label={`${title}: ${format.toUpperCase()}`}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
