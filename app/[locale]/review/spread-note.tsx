import { getTranslations } from "next-intl/server";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { Overview } from "@/lib/review/overview";
import { mutedPrinciples, SPREAD_VERDICTS, type SpreadVerdict } from "@/lib/review/unit-spread";
import { numberText } from "@/lib/text/number-text";

type Props = { locale: Locale; overview: Pick<Overview, "campaign" | "spread"> };

/** In which principles it can be seen that units differ at all; nothing where there are too few groups. */
export async function SpreadNote({ locale, overview: { campaign, spread } }: Props) {
  const t = await getTranslations({ locale, namespace: "review.overview.spread" });
  if (spread.length === 0) return null;
  const { principles } = instrumentOf(campaign.instrumentVersion);
  const nameOf = new Map(principles.map(({ id, shortName }) => [id, shortName[locale]]));
  const namesOf = (verdict: SpreadVerdict) =>
    spread
      .filter((each) => each.verdict === verdict)
      .map(({ principleId, reliability }) => {
        const name = nameOf.get(principleId) ?? principleId;
        return reliability === null ? name : `${name} (${numberText(reliability, locale)})`;
      });
  const isNone = spread.every(({ verdict }) => verdict === "not-seen");
  const sentences = isNone
    ? [t("none")]
    : SPREAD_VERDICTS.flatMap((verdict) => {
        const names = namesOf(verdict);
        return names.length === 0 ? [] : [t(verdict, { names: names.join("; ") })];
      });
  const notes = [...(mutedPrinciples(spread).size > 0 ? [t("muted")] : []), ...(isNone ? [] : [t("reliability")])];
  return (
    <div className="mt-3 max-w-figures">
      {sentences.map((sentence) => (
        <p key={sentence} className="mt-1">
          {sentence}
        </p>
      ))}
      {notes.length === 0 ? null : <p className="mt-1 text-note text-ink-soft">{notes.join(" ")}</p>}
    </div>
  );
}
