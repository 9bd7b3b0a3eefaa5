import { getTranslations } from "next-intl/server";
import { ShareChart } from "@/components/charts/share-chart";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import { intervalText, shareText } from "@/lib/text/share-text";
import type { SurveyView } from "@/lib/result/survey-views";

/** Right edge of both charts, so that bars of one length mean the same share. */
const MAX_PCT = 50;

type Props = { locale: Locale; survey: readonly SurveyView[]; limits: readonly string[] };

/** The two survey questions beside the national shares, where they come from and what they cannot say. */
export async function SurveySection({ locale, survey, limits }: Props) {
  const t = await getTranslations({ locale, namespace: "result.survey" });
  const { source, survey: facts } = nationalSurvey;
  return (
    <section className="mt-14">
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-text text-ink-soft">{t("lead", { n: facts.n, year: facts.year })}</p>
      <p className="mt-2 max-w-text text-note text-ink-soft">{t("certainty")}</p>
      {survey.map((question) => (
        <div key={question.id} className="mt-8 max-w-figures">
          <h3>{question.question}</h3>
          <p className="mt-2 mb-4 font-semibold">
            {question.own ?? (question.isUnpublished ? t("unpublished") : t("skipped"))}
          </p>
          <ShareChart
            caption={t("caption", { n: facts.n, year: facts.year })}
            rows={question.rows}
            maxPct={MAX_PCT}
            formatInterval={(low, high) => intervalText(low, high, locale)}
            format={(share) => `${shareText(share, locale)} %`}
            texts={{ problem: t("problem"), share: t("share"), interval: t("interval"), own: t("own") }}
          />
        </div>
      ))}
      <div className="keep-together mt-8 max-w-figures rounded-md bg-wash px-5 py-4 text-note print:border print:border-line">
        <h3 className="text-base">{t("limits")}</h3>
        <ul className="mt-2 list-disc space-y-1 ps-5 marker:text-accent">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
        <p className="mt-3 text-ink-soft">
          {t("source")}: {source.authors.join(", ")} ({source.year}). {source.title[locale]}.{" "}
          {source.journalName[locale]}, {source.issue}. DOI {source.doi}.
        </p>
      </div>
    </section>
  );
}
