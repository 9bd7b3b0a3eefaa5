import { getTranslations } from "next-intl/server";
import { TrendChart } from "@/components/charts/trend-chart";
import { Table } from "@/components/ui/table";
import { dayOf } from "@/lib/clock";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { Trend as TrendFigures, TrendSeries } from "@/lib/review/trend";
import { dateText } from "@/lib/text/time-text";
import { rangeText } from "@/lib/text/number-text";
import { Section } from "./section";

type Props = { locale: Locale; trend: TrendFigures };

/** The month of a close, short enough for a chart: "04.2026". */
const monthOf = (time: Date) => dayOf(time).split("-").slice(0, 2).reverse().join(".");

/** The unit's means over its campaigns, a small chart for each principle, and the same as a table. */
export async function Trend({ locale, trend: { campaigns, series } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  if (campaigns.length < 2)
    return (
      <Section id="trend" title={t("trend.title")}>
        <p className="mt-2">{t(campaigns.length === 0 ? "trend.none" : "trend.one")}</p>
      </Section>
    );
  const { principles } = instrumentOf(campaigns.at(-1)?.instrumentVersion ?? "");
  const nameOf = (id: TrendSeries["id"]) =>
    principles.find((principle) => principle.id === id)?.shortName[locale] ?? t("overview.overall");
  const remarks = series.flatMap(({ id, breaks }) =>
    campaigns.flatMap(({ closesAt }, i) => {
      const reason = breaks[i] ?? null;
      return reason === null ? [] : [t(`trend.${reason}`, { name: nameOf(id), date: dateText(closesAt, locale) })];
    }),
  );
  return (
    <Section id="trend" title={t("trend.title")} lead={t("trend.lead")}>
      {remarks.length === 0 ? null : (
        <ul className="mt-3 max-w-figures list-disc ps-5 marker:text-accent">
          {[t("trend.breakMark"), ...remarks].map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div className="mt-5 grid grid-cols-2 gap-x-6 gap-y-5 wide:grid-cols-4">
        {series.map(({ id, means, breaks }) => (
          <figure key={id} className="flex flex-col justify-end">
            <figcaption className="mb-1 text-note/[1.3] font-semibold">{nameOf(id)}</figcaption>
            <TrendChart
              points={means.map((mean, i) => mean && { ...mean, id: campaigns[i]?.id ?? "" })}
              breaks={breaks.map((reason) => reason !== null)}
              labels={campaigns.map(({ closesAt }) => monthOf(closesAt))}
            />
          </figure>
        ))}
      </div>
      <h3 className="mt-6">{t("trend.table")}</h3>
      <div className="mt-2">
        <Table
          caption={t("trend.table")}
          headings={[t("indices.principle"), ...campaigns.map(({ closesAt }) => dateText(closesAt, locale))]}
          numeric={campaigns.map((_, i) => i + 1)}
          rows={series.map(({ id, means }) => ({
            key: id,
            cells: [
              nameOf(id),
              ...means.map((mean) => (mean ? `${String(mean.value)} (${rangeText(mean, locale)})` : "–")),
            ],
          }))}
        />
      </div>
    </Section>
  );
}
