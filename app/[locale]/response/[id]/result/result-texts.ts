import { getTranslations } from "next-intl/server";
import type { MeasuredTexts } from "@/components/result/principle-card";
import type { Locale } from "@/lib/instrument/locales";
import type { PrincipleView } from "@/lib/result/respondent-result";

const STRENGTHS = ["direct", "partial", "contextual", "none"] as const;

/** The sentences of the result page that are made from values. */
export async function resultTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "result" });
  const measured: MeasuredTexts = {
    band: ({ bandLevels: [low, high] }) =>
      low === high ? t("band.within", { level: low }) : t("band.between", { low, high }),
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
    list: (names: readonly string[]) =>
      new Intl.ListFormat(locale).format(names.map((name) => t("profile.quoted", { name }))),
  };
}
