import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { Change as ChangeFigures } from "@/lib/review/change";
import type { Trend as TrendFigures, TrendSeries } from "@/lib/review/trend";
import { dateText } from "@/lib/text/time-text";
import { Change } from "./change";
import { Section } from "./section";

type Props = { locale: Locale; trend: TrendFigures & { change: ChangeFigures } };

/** Stands before a mean that does not compare with the one before it. */
const BREAK = "‖";

/** How the unit's means changed, and the means of all its campaigns as a table. */
export async function Trend({ locale, trend: { campaigns, series, change } }: Props) {
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
  const cell = ({ means, breaks }: TrendSeries, place: number) => {
    const text = String(means[place] ?? "–");
    return (breaks[place] ?? null) === null ? text : `${BREAK} ${text}`;
  };
  return (
    <Section id="trend" title={t("trend.title")}>
      <Change locale={locale} change={change} nameOf={nameOf} />
      <h3 className="mt-8">{t("trend.table")}</h3>
      {remarks.length === 0 ? null : (
        <ul className="mt-3 max-w-figures list-disc ps-5 marker:text-accent">
          {[t("trend.breakMark", { mark: BREAK }), ...remarks].map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div className="mt-2">
        <Table
          caption={t("trend.table")}
          headings={[t("indices.principle"), ...campaigns.map(({ closesAt }) => dateText(closesAt, locale))]}
          numeric={campaigns.map((_, i) => i + 1)}
          rows={series.map((each) => ({
            key: each.id,
            cells: [nameOf(each.id), ...campaigns.map((_, place) => cell(each, place))],
          }))}
        />
      </div>
    </Section>
  );
}
