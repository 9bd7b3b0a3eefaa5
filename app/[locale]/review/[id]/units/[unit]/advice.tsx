import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { StatementLinks } from "@/components/knowledge/statement-links";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Instrument } from "@/lib/instrument/schema";
import type { Locale } from "@/lib/instrument/locales";
import { statementsOf } from "@/lib/knowledge/statements";
import { adviceLead, adviceReason } from "@/lib/review/advice-text";
import { OBSTACLE_ADVICE, type ObstacleAdviceId } from "@/lib/review/obstacle-advice";
import type { UnitReport } from "@/lib/review/unit-report";
import { wordsIn } from "@/server/platform/words";
import { UnitLink } from "./unit-link";

type Props = { locale: Locale; report: UnitReport };

function sourcesOf(instrument: Instrument, adviceId: ObstacleAdviceId, locale: Locale) {
  const sources = OBSTACLE_ADVICE.find(({ id }) => id === adviceId)?.sources ?? [];
  return statementsOf(instrument, sources, locale);
}

/**
 * Recommendations on obstacles: those named more often here than nationally, otherwise in a larger unit, otherwise those
 * that the whole country named most (measurement.md §4.15).
 */
export async function Advice({ locale, report }: Props) {
  const t = await getTranslations({ locale });
  const words = wordsIn(locale);
  const { advice, campaign } = report;
  const instrument = instrumentOf(campaign.instrumentVersion);
  return (
    <Fold title={t("review.unit.otherAdvice")}>
      <p>{adviceLead(words, advice, locale)}</p>
      {advice.unit === null ? null : (
        <p className="mt-2">
          <UnitLink locale={locale} campaignId={campaign.id} unit={advice.unit} />
        </p>
      )}
      <ol className="mt-2">
        {advice.items.map((item) => (
          <li key={item.lineId} className="keep-together max-w-figures border-b border-line py-3 last:border-b-0">
            <p className="font-semibold">{t(`advice.obstacles.${item.adviceId}`)}</p>
            <p className="mt-1">{adviceReason(words, { instrument, survey: nationalSurvey, locale }, advice, item)}</p>
            <p className="mt-2 text-sm text-ink-soft">{t("result.plan.restsOn")}:</p>
            <StatementLinks locale={locale} statements={sourcesOf(instrument, item.adviceId, locale)} />
          </li>
        ))}
      </ol>
    </Fold>
  );
}
