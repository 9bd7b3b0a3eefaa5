import { getTranslations } from "next-intl/server";
import { DifferenceTable } from "@/components/charts/difference-table";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import type { Locale } from "@/lib/instrument/locales";
import type { Change as ChangeFigures, ChangeLine } from "@/lib/review/change";
import { numberText } from "@/lib/text/number-text";
import { dateText } from "@/lib/text/time-text";

type Props = { locale: Locale; change: ChangeFigures; nameOf: (id: ChangeLine["id"]) => string };

/** What changed since the last campaign that compares: a picture of all lines, and what they can carry. */
export async function Change({ locale, change: { lines, visiblePoints, overallOf }, nameOf }: Props) {
  const t = await getTranslations({ locale, namespace: "review.change" });
  const [first] = lines;
  if (!first || visiblePoints === null) return <p className="mt-3 max-w-figures">{t("none")}</p>;
  const isOneDate = lines.every(({ since }) => since.id === first.since.id);
  const points = (value: number) => numberText(value, locale, { isSigned: true });
  const beforeText = ({ other, since }: ChangeLine) =>
    isOneDate ? String(other) : t("beforeOn", { value: other, date: dateText(since.closesAt, locale) });
  const title = isOneDate ? t("since", { date: dateText(first.since.closesAt, locale) }) : t("sinceSeveral");
  const isPartly = overallOf.length > 0 && overallOf.length < PRINCIPLE_IDS.length;
  return (
    <>
      <h3 className="mt-5">{title}</h3>
      <p className="mt-2 max-w-figures">{t("visible", { points: visiblePoints })}</p>
      <p className="mt-2 max-w-figures text-note text-ink-soft">
        {[t("lead"), t("unrounded"), ...(isPartly ? [t("overallOf", { count: overallOf.length })] : [])].join(" ")}
      </p>
      <div className="mt-4">
        <DifferenceTable
          caption={title}
          texts={{
            ...{ label: t("principle"), other: t("before"), here: t("now") },
            ...{ difference: t("difference"), verdict: t("verdict") },
          }}
          sides={{ lower: t("sides.lower"), higher: t("sides.higher") }}
          formatValue={points}
          formatInterval={({ low, high }) => t("range", { low: points(low), high: points(high) })}
          rows={lines.map((line) => ({
            ...{ id: line.id, label: nameOf(line.id), other: beforeText(line), here: String(line.here) },
            ...{ difference: line.difference, verdict: t(`verdicts.${line.verdict}`) },
            ...{ isSaid: line.verdict !== "not-seen", isTotal: line.id === "overall" },
          }))}
        />
      </div>
    </>
  );
}
