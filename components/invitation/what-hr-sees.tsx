import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";

type Props = {
  locale: Locale;
  /** The smallest group of the campaign. */
  minimum: number;
  /** The unit in whose figures the answers count, and the one above; null where there is none. */
  unit: string | null;
  above: string | null;
};

/** What becomes of somebody's answers, and what HR learns of them. */
export async function WhatHrSees({ locale, minimum, unit, above }: Props) {
  const t = await getTranslations({ locale, namespace: "invitation.see" });
  return (
    <ul className="mt-3 max-w-text list-disc space-y-1.5 ps-5 marker:text-accent">
      {unit === null ? null : <li>{above === null ? t("top", { unit }) : t("between", { unit, above })}</li>}
      <li>{t("group", { minimum })}</li>
      <li>{t("participation")}</li>
      <li>{t("never")}</li>
    </ul>
  );
}
