import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { ResultView } from "@/lib/result/respondent-result";
import type { resultTexts } from "@/lib/result/result-texts";
import type { readResult } from "@/server/response/result";

type Props = {
  locale: Locale;
  instrument: Instrument;
  result: ResultView & Pick<NonNullable<Awaited<ReturnType<typeof readResult>>>, "places">;
  texts: Awaited<ReturnType<typeof resultTexts>>;
  /** What "in this organisation" means, where it is said. */
  placeLead: string;
};

/** Where the ranges and the names come from, and what the result does not say. */
export async function LimitsFold({ locale, instrument, result, texts, placeLead }: Props) {
  const t = await getTranslations({ locale, namespace: "result" });
  const { overall, plan, principles, places, bandSource, disclaimer, limits } = result;
  const sentences = [
    ...(overall === null ? [] : [t("overall.basis", { principles: overall.principles })]),
    t("principles.lead"),
    texts.bandSource(bandSource),
    texts.levels(instrument),
    ...(principles.some(({ warning }) => warning !== null) ? [t("reading.why")] : []),
    ...(places.size === 0 ? [] : [placeLead]),
    ...(plan.length === 0 ? [] : [t("plan.lead")]),
    t("survey.certainty"),
    disclaimer,
  ];
  return (
    <Fold title={t("more.limits")}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className="text-base">{t("survey.limits")}</h3>
      <ul className="list-disc space-y-1 ps-5 marker:text-accent">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Fold>
  );
}
