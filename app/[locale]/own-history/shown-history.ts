import { getTranslations } from "next-intl/server";
import type { HistoryLine, HistorySeries } from "@/components/charts/history-picture";
import type { ShownHistory } from "@/components/result/history-view";
import { newestInstrument } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { History, HistoryRow } from "@/lib/result/history";
import { dateText } from "@/lib/text/time-text";

const isChange = ({ verdict }: HistoryRow) => verdict === "higher" || verdict === "lower";

/** The texts and the axis around results that stand beside each other. */
export async function historyViewParts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "history" });
  const result = await getTranslations({ locale, namespace: "result" });
  return {
    levels: newestInstrument().levels.map(({ name, min }) => ({ name: name[locale], from: min })),
    texts: {
      ...{ each: t("each"), how: t("how.title"), axis: result("principles.axis") },
      ...{ dot: result("picture.dot"), band: result("picture.band") },
    },
  };
}

/** What is said of results beside each other, from values. */
export async function shownHistory(history: History, locale: Locale): Promise<ShownHistory> {
  const { rows, dates, compared, threshold, byChance } = history;
  const t = await getTranslations({ locale, namespace: "history" });
  const result = await getTranslations({ locale, namespace: "result" });
  const download = await getTranslations({ locale, namespace: "download" });
  const { principles } = newestInstrument();
  const nameOf = ({ id }: HistoryRow) =>
    principles.find((each) => each.id === id)?.shortName[locale] ?? download("overall");
  const dayOf = (date: Date | undefined) => (date === undefined ? "" : dateText(date, locale));

  const lineOf = (row: HistoryRow, place: number): HistoryLine => {
    const { measured = null, isAfterBreak = false } = row.points[place] ?? {};
    const head = { id: String(place), date: dayOf(dates[place]), change: isAfterBreak ? t("break") : null };
    if (measured === null) return { ...head, missing: result("each.missing") };
    const [low, high] = measured.band;
    return { ...head, row: { ...measured, spoken: t("spoken", { low: Math.round(low), high: Math.round(high) }) } };
  };
  const seriesOf = (row: HistoryRow): HistorySeries => ({
    ...{ id: row.id, name: nameOf(row), verdict: t(`verdicts.${row.verdict}`), isChanged: isChange(row) },
    lines: dates.map((_, place) => lineOf(row, place)),
  });
  const told = (verdict: "higher" | "lower", date: string): string[] => {
    const changed = rows.filter((row) => row.id !== "overall" && row.verdict === verdict);
    const names = changed.map((row) => result("quoted", { name: nameOf(row) }));
    return names.length === 0 ? [] : [t(`told.${verdict}`, { names: new Intl.ListFormat(locale).format(names), date })];
  };
  const sentences = (date: string): string[] => {
    if (compared === 0) return [t("told.nothing-compared", { date })];
    const changes = [...told("higher", date), ...told("lower", date)];
    return changes.length === 0 ? [t("told.none", { date })] : [...changes, t("told.rest")];
  };
  const how =
    threshold === null
      ? []
      : [
          t("how.threshold", { points: [...new Set(threshold.map(Math.round))].join("–") }),
          t("how.chance", { compared, percent: Math.round(100 * byChance) }),
        ];
  return { sentences: sentences(dayOf(dates.at(-2))), series: rows.map(seriesOf), how: [...how, t("how.day")] };
}
