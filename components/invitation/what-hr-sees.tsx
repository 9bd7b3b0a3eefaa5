import { getTranslations } from "next-intl/server";
import { neededByTable } from "@/lib/campaign/invited-around";
import type { Locale } from "@/lib/instrument/locales";

type Around = { unit: string; invited: number };

type Props = {
  locale: Locale;
  /** The smallest group of the campaign. */
  minimum: number;
  /** The unit in whose figures the answers count, and the one above; null where there is none. */
  unit: string | null;
  above: string | null;
  /** The nearest unit upwards in which enough are invited for the figures of a table, and about how many. */
  around: { index: Around | null; survey: Around | null };
};

/** What becomes of somebody's answers, what HR learns of them, and among how many they would be. */
export async function WhatHrSees({ locale, minimum, unit, above, around }: Props) {
  const t = await getTranslations({ locale, namespace: "invitation.see" });
  const needed = neededByTable(minimum);
  const { index, survey } = around;
  return (
    <ul className="mt-3 max-w-text list-disc space-y-1.5 ps-5 marker:text-accent">
      {unit === null ? null : <li>{above === null ? t("top", { unit }) : t("between", { unit, above })}</li>}
      <li>{t("group", { minimum })}</li>
      <li>
        {index ? t("around.index", { needed: needed.index, ...index }) : t("around.noIndex", { needed: needed.index })}
      </li>
      <li>
        {survey
          ? t("around.survey", { needed: needed.survey, ...survey })
          : t("around.noSurvey", { needed: needed.survey })}
      </li>
      {index || survey ? <li>{t("around.doubt")}</li> : null}
      <li>{t("participation")}</li>
      <li>{t("never")}</li>
    </ul>
  );
}
