import { getTranslations } from "next-intl/server";
import type { HistoryLine } from "@/components/charts/history-picture";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { History, HistoryRow } from "@/lib/result/history";
import { dateText } from "@/lib/text/time-text";

/** What the page of the history says, from values. */
export async function historyTexts(instrument: Instrument, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "history" });
  const result = await getTranslations({ locale, namespace: "result" });
  const download = await getTranslations({ locale, namespace: "download" });
  const allOf = new Intl.ListFormat(locale);
  const nameOf = ({ id }: HistoryRow) =>
    instrument.principles.find((each) => each.id === id)?.shortName[locale] ?? download("overall");
  const dayOf = (date: Date | undefined) => (date === undefined ? "" : dateText(date, locale));
  const lineOf = (history: History, row: HistoryRow, place: number): HistoryLine => {
    const { measured = null, isAfterBreak = false } = row.points[place] ?? {};
    const head = {
      id: String(place),
      date: dayOf(history.dates[place]),
      change: isAfterBreak ? t("break") : null,
    };
    if (measured === null) return { ...head, missing: result("each.missing") };
    const [low, high] = measured.band.map(Math.round);
    return { ...head, row: { ...measured, spoken: t("spoken", { low: low ?? 0, high: high ?? 0 }) } };
  };
  return {
    /** What has changed, of the principles; and where nothing can be said. */
    sentences: ({ rows, dates, compared }: History): string[] => {
      const principles = rows.filter(({ id }) => id !== "overall");
      const date = dayOf(dates.at(-2));
      const told = (["higher", "lower"] as const).flatMap((verdict) => {
        const names = principles
          .filter((row) => row.verdict === verdict)
          .map((row) => result("quoted", { name: nameOf(row) }));
        return names.length === 0 ? [] : [t(`told.${verdict}`, { names: allOf.format(names), date })];
      });
      if (compared === 0) return [t("told.nothing-compared", { date })];
      return told.length === 0 ? [t("told.none", { date })] : [...told, t("told.rest")];
    },
    series: (history: History) => (row: HistoryRow) => ({
      id: row.id,
      name: nameOf(row),
      verdict: t(`verdicts.${row.verdict}`),
      isChanged: row.verdict === "higher" || row.verdict === "lower",
      lines: history.dates.map((_, place) => lineOf(history, row, place)),
    }),
    /** From where on something counts as changed, and how far that can be trusted. */
    how: ({ threshold, compared, byChance }: History): string[] =>
      threshold === null
        ? [t("how.day")]
        : [
            t("how.threshold", { points: [...new Set(threshold.map(Math.round))].join("–") }),
            t("how.chance", { compared, percent: Math.round(100 * byChance) }),
            t("how.day"),
          ],
  };
}
