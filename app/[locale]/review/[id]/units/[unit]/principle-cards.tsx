import { getTranslations } from "next-intl/server";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { cardText, verdictText } from "@/lib/review/line-text";
import type { PrincipleCard, UnitReport } from "@/lib/review/unit-report";
import { wordsIn } from "@/server/platform/words";
import { sourceAnchor } from "./source-anchor";

/** What the national survey says about each principle, with the verdict of the line it rests on (measurement.md §4.7). */
export async function PrincipleCards({ locale, report }: { locale: Locale; report: UnitReport }) {
  const t = await getTranslations({ locale });
  const words = wordsIn(locale);
  const { principles } = instrumentOf(report.campaign.instrumentVersion);
  const nameOf = new Map(principles.map(({ id, name }) => [id, name[locale]]));
  const here = ({ lineId }: PrincipleCard) => {
    if (lineId === null) return null;
    const line = report.lines.NS1?.find(({ id }) => id === lineId);
    return line ? verdictText(words, line) : t("review.cards.noFigure");
  };
  return (
    <section id="cards" className="mt-8">
      <h3>{t("review.cards.title")}</h3>
      <p className="mt-1 text-ink-soft">{t("benchmark.disclaimer")}</p>
      <ul className="mt-5 grid gap-4 md:grid-cols-2">
        {report.cards.map((card) => {
          const verdict = here(card);
          return (
            <li key={card.principleId} className="keep-together rounded-md border border-line px-4 py-3">
              <h4 className="font-semibold">
                {nameOf.get(card.principleId)}{" "}
                <span className="font-normal text-ink-soft">({t(`result.national.strength.${card.strength}`)})</span>
              </h4>
              <p className="mt-1 text-note">
                {cardText(words, card, locale)}{" "}
                {card.nationalPct === null ? null : (
                  <a href={`#${sourceAnchor("NS1")}`}>{t("review.scorecard.sourceOf", { figure: "1" })}</a>
                )}
              </p>
              {verdict === null ? null : (
                <p className="mt-2 text-note">
                  <span className="font-semibold">{t("review.cards.here")}:</span> {verdict}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
