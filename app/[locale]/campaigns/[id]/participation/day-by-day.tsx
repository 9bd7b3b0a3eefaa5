import { getTranslations } from "next-intl/server";
import { DayChart } from "@/components/charts/day-chart";
import { Table } from "@/components/ui/table";
import { answeredPct } from "@/lib/campaign/participation-figures";
import { dayText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; days: readonly { day: string; invited: number; answered: number }[] };

/** The share that had submitted over the days, as a chart and as a table. */
export async function DayByDay({ locale, days }: Props) {
  const t = await getTranslations({ locale, namespace: "participation" });
  const points = days.map((day) => ({ ...day, sharePct: answeredPct(day) ?? 0 }));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || last.invited === 0) return null;
  return (
    <section className="mt-12">
      <h2>{t("chart")}, %</h2>
      <div className="mt-4">
        <DayChart
          title={t("chart")}
          points={points}
          firstLabel={dayText(first.day, locale)}
          lastLabel={dayText(last.day, locale)}
        />
      </div>
      <details className="mt-3">
        <summary className="min-h-8 cursor-pointer text-accent underline underline-offset-[0.2em]">
          {t("table")}
        </summary>
        <div className="mt-3 max-w-text">
          <Table
            caption={t("chart")}
            headings={[t("day"), t("invited"), t("answered"), t("pct")]}
            numeric={[1, 2, 3]}
            rows={points.map(({ day, invited, answered, sharePct }) => ({
              key: day,
              cells: [dayText(day, locale), invited, answered, `${String(sharePct)} %`],
            }))}
          />
        </div>
      </details>
    </section>
  );
}
