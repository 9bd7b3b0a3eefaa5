import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import type { Trend, TrendSeries } from "@/lib/review/trend";
import { dateText } from "@/lib/text/time-text";

type Props = { locale: Locale; trend: Trend; nameOf: (id: TrendSeries["id"]) => string };

/** Stands before a mean that does not compare with the one before it. */
const BREAK = "‖";

function cell({ means, breaks }: TrendSeries, place: number): string {
  const text = String(means[place] ?? "–");
  return (breaks[place] ?? null) === null ? text : `${BREAK} ${text}`;
}

/** The means of a unit in all its campaigns, with the breaks between them in words. */
export async function CampaignMeans({ locale, trend: { campaigns, series }, nameOf }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const dates = campaigns.map(({ closesAt }) => dateText(closesAt, locale));
  const remarks = series.flatMap(({ id, breaks }) =>
    dates.flatMap((date, i) => {
      const reason = breaks[i] ?? null;
      return reason === null ? [] : [t(`trend.${reason}`, { name: nameOf(id), date })];
    }),
  );
  return (
    <>
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
          headings={[t("indices.principle"), ...dates]}
          numeric={dates.map((_, i) => i + 1)}
          rows={series.map((each) => ({
            key: each.id,
            cells: [nameOf(each.id), ...dates.map((_, place) => cell(each, place))],
          }))}
        />
      </div>
    </>
  );
}
