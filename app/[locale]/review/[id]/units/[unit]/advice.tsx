import { getTranslations } from "next-intl/server";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Instrument } from "@/lib/instrument/schema";
import type { Locale } from "@/lib/instrument/locales";
import { lineLabel } from "@/lib/review/line-text";
import { OBSTACLE_ADVICE } from "@/lib/review/obstacle-advice";
import { shareInWords } from "@/lib/review/share-words";
import { shareText } from "@/lib/text/share-text";
import type { UnitReport } from "@/lib/review/unit-report";
import { wordsIn } from "@/server/platform/words";
import { Section } from "./section";

type Props = { locale: Locale; report: UnitReport };

function sourcesOf(instrument: Instrument, ids: readonly string[], locale: Locale) {
  return instrument.sourceStatements
    .filter(({ id }) => ids.includes(id))
    .map(({ id, section, text }) => ({ id, text: `${instrument.sectionNames[section][locale]}: ${text[locale]}` }));
}

/** Recommendations for the department, by the obstacles named more often here than nationally (measurement.md §5). */
export async function Advice({ locale, report }: Props) {
  const t = await getTranslations({ locale });
  const words = wordsIn(locale);
  const { advice, lines, campaign } = report;
  const instrument = instrumentOf(campaign.instrumentVersion);
  if (lines.NS2 === null || advice.length === 0)
    return (
      <Section id="advice" title={t("review.advice.title")}>
        <p className="mt-2">{lines.NS2 === null ? t("review.advice.noFigure") : t("review.advice.none")}</p>
      </Section>
    );
  return (
    <Section id="advice" title={t("review.advice.title")} lead={t("review.advice.lead")}>
      <ol className="mt-2">
        {advice.map(({ lineId, adviceId, isEstablished }) => {
          const line = lines.NS2?.find(({ id }) => id === lineId);
          const given = OBSTACLE_ADVICE.find(({ id }) => id === adviceId);
          if (!line || !given) return null;
          return (
            <li key={lineId} className="keep-together max-w-figures border-b border-line py-5 last:border-b-0">
              <p className="text-lg/[1.5] font-semibold">{t(`advice.obstacles.${adviceId}`)}</p>
              <p className="mt-1">
                {t("review.advice.because", {
                  here: shareInWords(words, line.share, locale),
                  national: shareText(line.national.value, locale),
                  label: lineLabel(instrument, nationalSurvey, lineId, locale),
                })}{" "}
                {t(isEstablished ? "review.advice.established" : "review.advice.seen")}
              </p>
              <p className="mt-2 text-sm text-ink-soft">{t("result.plan.restsOn")}:</p>
              <ul className="list-disc ps-5 text-sm text-ink-soft marker:text-accent">
                {sourcesOf(instrument, given.sources, locale).map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
