import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AnswerPicture } from "@/components/charts/answer-picture";
import { indexName, type TellingContext } from "@/lib/review/finding-text";
import type { UnitReport } from "@/lib/review/unit-report";
import { hasMean } from "@/lib/review/views";
import { answerWords } from "@/lib/review/answer-words";

/** `children`: what stands beside the legend of the picture. */
type Props = { context: TellingContext; report: Pick<UnitReport, "indices">; children?: ReactNode };

/** The seven principles as one picture, along the words of the answers. */
export async function Principles({ context, report: { indices }, children }: Props) {
  const t = await getTranslations({ locale: context.locale, namespace: "review" });
  const shown = indices.filter(hasMean);
  return (
    <section id="principles" aria-labelledby="principles-title">
      <h2 id="principles-title">{t("indices.title")}</h2>
      {shown.length === 0 ? (
        <p className="mt-2">{t("organisation.noIndex")}</p>
      ) : (
        <>
          <p className="mt-1 mb-1 text-sm text-ink-soft">{t("organisation.picture")}</p>
          <AnswerPicture
            words={answerWords(context)}
            texts={{ dot: t("organisation.dot"), band: t("organisation.band") }}
            rows={shown.map(({ principleId, mean }) => ({
              ...{ id: principleId, name: indexName(context, principleId), index: mean.value },
              band: [mean.low, mean.high],
              spoken: t("organisation.spoken", { low: mean.low, high: mean.high }),
            }))}
          >
            {children}
          </AnswerPicture>
        </>
      )}
    </section>
  );
}
