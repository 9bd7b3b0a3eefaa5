import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { ObstacleReport } from "@/lib/review/unit-report";
import { numberText } from "@/lib/text/number-text";
import { sourceAnchor } from "./source-anchor";

function readingOf({ difference: { low, high } }: ObstacleReport): "more" | "fewer" | "same" {
  if (low > 0) return "more";
  return high < 0 ? "fewer" : "same";
}

/** Obstacles named per person beside the nation's, with what can be said of the difference. */
export async function Obstacles({ locale, obstacles }: { locale: Locale; obstacles: ObstacleReport | null }) {
  const t = await getTranslations({ locale, namespace: "review" });
  if (obstacles === null) return null;
  const { mean, national, difference } = obstacles;
  const signed = (value: number) => numberText(value, locale, { least: 1, isSigned: true });
  return (
    <div className="keep-together mt-10 max-w-figures">
      <h3>{t("obstacles.title")}</h3>
      <p className="mt-1">
        {t("obstacles.text", {
          mean: numberText(mean, locale, { least: 1 }),
          national: numberText(national, locale, { most: 2 }),
          difference: signed(difference.value),
          low: signed(difference.low),
          high: signed(difference.high),
        })}{" "}
        <a href={`#${sourceAnchor("NS2")}`}>{t("scorecard.sourceOf", { figure: "2" })}</a>
      </p>
      <p className="mt-1 font-semibold">{t(`obstacles.${readingOf(obstacles)}`)}</p>
    </div>
  );
}
