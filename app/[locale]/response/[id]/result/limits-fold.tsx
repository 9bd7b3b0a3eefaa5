import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import { limitSentences } from "@/lib/result/limit-sentences";
import { wordsIn } from "@/server/platform/words";
import type { OwnResult } from "@/server/response/result";

/** Where the ranges and the names come from, and what the result does not say. */
export async function LimitsFold({
  locale,
  instrument,
  result,
}: {
  locale: Locale;
  instrument: Instrument;
  result: OwnResult;
}) {
  const t = await getTranslations({ locale, namespace: "result" });
  const sentences = limitSentences({ words: wordsIn(locale), locale, instrument }, result, result.places.size > 0);
  return (
    <Fold title={t("more.limits")}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className="text-base">{t("survey.limits")}</h3>
      <ul className="list-disc space-y-1 ps-5 marker:text-accent">
        {result.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Fold>
  );
}
