import { getTranslations } from "next-intl/server";
import { DayChart } from "@/components/charts/day-chart";
import { Table } from "@/components/ui/table";
import { participationRate, type ShownParticipation } from "@/lib/campaign/participation-rate";
import { countText } from "@/lib/text/number-text";
import { peopleText, rateText } from "@/lib/text/people-text";
import { dayText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; days: readonly (ShownParticipation & { day: string })[] };

/** How many had submitted over the days, as a chart and as a table. */
export async function DayByDay({ locale, days }: Props) {
  const t = await getTranslations({ locale, namespace: "participation" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const counted = days.filter(({ groups, invited }) => groups > 0 && invited > 0);
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return null;
  return (
    <section className="mt-12">
      <h2>{t("chart")}</h2>
      <div className="mt-4">
        <DayChart
          title={t("chart")}
          points={counted.map(({ day, answered }) => ({ day, people: answered }))}
          most={Math.max(...counted.map(({ invited }) => invited))}
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
            numeric={[1, 2]}
            rows={counted.map((figure) => ({
              key: figure.day,
              cells: [
                dayText(figure.day, locale),
                countText(figure.invited, locale),
                peopleText(figure.answered, counts),
                rateText(participationRate(figure), counts),
              ],
            }))}
          />
        </div>
      </details>
    </section>
  );
}
