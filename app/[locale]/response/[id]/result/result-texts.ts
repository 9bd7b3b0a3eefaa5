import { getTranslations } from "next-intl/server";
import type { MeasuredTexts } from "@/components/result/principle-card";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { BandSource } from "@/lib/result/band-source";
import { levelAnswers } from "@/lib/result/level-answers";
import type { PrincipleView, ResultView } from "@/lib/result/respondent-result";
import { peopleRangeText } from "@/lib/text/people-text";

const STRENGTHS = ["direct", "partial", "contextual", "none"] as const;

/** The sentences of the result page that are made from values. */
export async function resultTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "result" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const anyOf = new Intl.ListFormat(locale, { type: "disjunction" });
  const allOf = new Intl.ListFormat(locale);
  const quoted = (names: readonly string[]) => names.map((name) => t("quoted", { name }));
  const measured: MeasuredTexts = {
    band: ({ bandLevels, band: [low, high] }) => {
      return t("band.fits", { levels: anyOf.format(quoted(bandLevels)), low: Math.round(low), high: Math.round(high) });
    },
    bar: ({ index, level, band: [low, high] }) =>
      t("band.bar", { index: Math.round(index), level, low: Math.round(low), high: Math.round(high) }),
  };
  return {
    measured,
    strength: Object.fromEntries(STRENGTHS.map((strength) => [strength, t(`national.strength.${strength}`)])) as Record<
      PrincipleView["benchmark"]["strength"],
      string
    >,
    scenarios: {
      chosen: t("scenarios.chosen"),
      best: t("scenarios.best"),
      skipped: t("scenarios.skipped"),
      points: (key: number) => t("scenarios.points", { key }),
    },
    /** The largest index against the smallest; nothing where too few are there to tell them apart. */
    contrast: (contrast: ResultView["contrast"]): string | null => {
      if (contrast === undefined) return null;
      if (contrast === null) return t("contrast.none");
      const { higher, lower } = contrast;
      return t("contrast.told", {
        ...{ higher: allOf.format(quoted(higher)), higherCount: higher.length },
        ...{ lower: allOf.format(quoted(lower)), lowerCount: lower.length },
      });
    },
    /** Where the width of the bands comes from. */
    bandSource: ({ people, planned }: BandSource): string => {
      if (people === null) return t("bandSource.planning");
      const own = t("bandSource.own", { peopleShown: peopleRangeText(people, counts) });
      if (planned.length === 0) return own;
      return `${own} ${t("bandSource.planned", { names: allOf.format(quoted(planned)), count: planned.length })}`;
    },
    /** What the names of the levels stand for. */
    levels: (instrument: Instrument): string => {
      const named = levelAnswers(instrument, locale);
      const names = named.map(({ level, answers }) => t("levels.name", { level, answers: anyOf.format(answers) }));
      return t("levels.names", { names: names.join("; "), highest: named.at(-1)?.level ?? "" });
    },
  };
}
