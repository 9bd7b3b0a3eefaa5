import { getTranslations } from "next-intl/server";
import { TrendChart } from "@/components/charts/trend-chart";
import { Table } from "@/components/ui/table";
import { dayOf } from "@/lib/campaign/clock";
import { instrument } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { Shown } from "@/lib/review/shown";
import type { TrendPoint } from "@/lib/review/trend";
import { dateText, rangeText } from "../../../figure-text";
import { Section } from "./section";

type Props = { locale: Locale; points: readonly TrendPoint[] };
type Series = { id: string; name: string; means: readonly (Shown | null)[] };

function seriesOf(points: readonly TrendPoint[], locale: Locale, overall: string): Series[] {
  const ofPrinciple = (id: string, point: TrendPoint) =>
    point.indices.find(({ principleId }) => principleId === id)?.mean ?? null;
  return [
    ...instrument.principles.map(({ id, shortName }) => ({
      id,
      name: shortName[locale],
      means: points.map((point) => ofPrinciple(id, point)),
    })),
    { id: "overall", name: overall, means: points.map((point) => point.overall) },
  ];
}

/** The month of a close, short enough for a chart: "04.2026". */
const monthOf = (time: Date) => dayOf(time).split("-").slice(0, 2).reverse().join(".");

/** The unit's means over its campaigns, a small chart for each principle, and the same as a table. */
export async function Trend({ locale, points }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  if (points.length < 2)
    return (
      <Section id="trend" title={t("trend.title")}>
        <p className="mt-2">{t(points.length === 0 ? "trend.none" : "trend.one")}</p>
      </Section>
    );
  const series = seriesOf(points, locale, t("overview.overall"));
  const breaks = points.map(({ breakBefore }) => breakBefore !== null);
  const remarks = points.flatMap(({ campaign, breakBefore }) =>
    breakBefore === null ? [] : [t(`trend.${breakBefore}`, { campaign: campaign.title[locale] })],
  );
  const labels = points.map(({ campaign }) => monthOf(campaign.closesAt));
  const idOf = (i: number) => points[i]?.campaign.id ?? "";
  return (
    <Section id="trend" title={t("trend.title")} lead={t("trend.lead")}>
      {remarks.length === 0 ? null : (
        <ul className="mt-3 max-w-[46rem] list-disc ps-5 marker:text-accent">
          {[t("trend.breakMark"), ...remarks].map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div className="mt-5 grid grid-cols-2 gap-x-6 gap-y-5 wide:grid-cols-4">
        {series.map(({ id, name, means }) => (
          <figure key={id} className="flex flex-col justify-end">
            <figcaption className="mb-1 text-[0.9375rem]/[1.3] font-semibold">{name}</figcaption>
            <TrendChart
              points={means.map((mean, i) => mean && { ...mean, id: idOf(i) })}
              breaks={breaks}
              labels={labels}
            />
          </figure>
        ))}
      </div>
      <h3 className="mt-6">{t("trend.table")}</h3>
      <div className="mt-2">
        <Table
          caption={t("trend.table")}
          headings={[t("indices.principle"), ...points.map(({ campaign }) => dateText(campaign.closesAt, locale))]}
          numeric={points.map((_, i) => i + 1)}
          rows={series.map(({ id, name, means }) => ({
            key: id,
            cells: [name, ...means.map((mean) => (mean ? `${String(mean.value)} (${rangeText(mean)})` : "–"))],
          }))}
        />
      </div>
    </Section>
  );
}
