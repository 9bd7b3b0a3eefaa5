import { getTranslations } from "next-intl/server";
import { ComparisonTable } from "@/components/charts/comparison-table";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { lineLabel, sizeText, verdictText } from "@/lib/review/line-text";
import { intervalText } from "@/lib/text/share-text";
import { shareInWords } from "@/lib/review/share-words";
import type { LineReport, UnitReport } from "@/lib/review/unit-report";
import { wordsIn } from "@/server/platform/words";
import { pctText } from "@/lib/text/share-text";
import { peopleText } from "@/lib/text/people-text";
import { rangeText } from "@/lib/text/number-text";
import { sourceAnchor } from "./source-anchor";
import { UnitLink } from "./unit-link";

type Props = { locale: Locale; report: UnitReport; question: "NS1" | "NS2" };

/** The right edge of the chart: the next ten above everything in it. */
const edgeOf = (lines: readonly LineReport[]) =>
  Math.min(100, 10 * Math.ceil(Math.max(...lines.flatMap(({ share, national }) => [share.high, national.high])) / 10));

/** One survey question: what was named here beside what was named nationally, line by line. */
export async function ScorecardQuestion({ locale, report, question }: Props) {
  const t = await getTranslations({ locale, namespace: "review.scorecard" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const words = wordsIn(locale);
  const instrument = instrumentOf(report.campaign.instrumentVersion);
  const lines = report.lines[question];
  const people = report.answered[question];
  const wording = instrument.nationalItems.find(({ id }) => id === question)?.text[locale] ?? "";
  const maxPct = lines === null ? 100 : edgeOf(lines);
  const figure = question === "NS1" ? "1" : "2";
  const note = report.sizeNotes[question];
  return (
    <div className="mt-10">
      <h3>{t(`question.${question}`)}</h3>
      <p className="mt-1 mb-4 max-w-figures text-note text-ink-soft">
        {t("asked", { question: wording })}
        {people === null ? "" : ` ${t("answered", { peopleShown: peopleText(people, counts) })}`}
      </p>
      {lines === null ? (
        <p>{t("few", { k: report.campaign.smallestGroups.survey })}</p>
      ) : (
        <ComparisonTable
          caption={t(`question.${question}`)}
          maxPct={maxPct}
          sourceHref={`#${sourceAnchor(question)}`}
          formatNational={({ value }) => pctText(value, locale)}
          formatInterval={(share) => `${rangeText(share, locale)}\u00a0%`}
          formatNationalInterval={({ low, high }) => intervalText(low, high, locale)}
          texts={{
            answer: t("answer"),
            here: t("here"),
            nationally: t("nationally"),
            verdict: t("verdict"),
            source: t("sourceOf", { figure }),
            markHere: t("markHere"),
            markNational: t("markNational"),
            intervals: `${t("intervals")} ${t("range", { max: maxPct })}`,
          }}
          rows={lines.map((line) => ({
            id: line.id,
            label: lineLabel(instrument, nationalSurvey, line.id, locale),
            here: { ...line.share, text: shareInWords(words, line.share, locale) },
            national: line.national,
            verdict: verdictText(words, line),
          }))}
        />
      )}
      {note === null ? null : (
        <p className="mt-4 max-w-figures">
          {sizeText(words, note, locale)} <UnitLink locale={locale} campaignId={report.campaign.id} unit={note.unit} />
        </p>
      )}
    </div>
  );
}
