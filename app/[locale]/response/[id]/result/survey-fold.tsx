import { getTranslations } from "next-intl/server";
import { ShareChart } from "@/components/charts/share-chart";
import { Fold } from "@/components/ui/fold";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import type { ResultView } from "@/lib/result/respondent-result";
import { sourceText } from "@/lib/result/source-text";
import { intervalText, shareText } from "@/lib/text/share-text";
import { wordsIn } from "@/server/platform/words";

/** Right edge of both charts, so that bars of one length mean the same share. */
const MAX_PCT = 50;

/** The two survey questions beside the national shares, where they come from and what they cannot say. */
export async function SurveyFold({ locale, result }: { locale: Locale; result: ResultView }) {
  const t = await getTranslations({ locale, namespace: "result.survey" });
  const { survey: facts } = nationalSurvey;
  const without = result.principles.filter(({ benchmark }) => benchmark.strength === "none").map(({ name }) => name);
  return (
    <Fold title={t("title")}>
      <p>{t("lead", { n: facts.n, year: facts.year })}</p>
      {result.survey.map((question) => (
        <div key={question.id}>
          <h3 className="text-base">{question.question}</h3>
          <p className="mt-1 mb-2">{question.own ?? (question.isUnpublished ? t("unpublished") : t("skipped"))}</p>
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
      {without.length === 0 ? null : <p>{t("without", { names: new Intl.ListFormat(locale).format(without) })}</p>}
      <p className="text-note text-ink-soft">{sourceText(nationalSurvey, wordsIn(locale), locale)}</p>
    </Fold>
  );
}
