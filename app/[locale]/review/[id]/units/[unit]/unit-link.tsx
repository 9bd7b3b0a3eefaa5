import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import type { UnitRef } from "@/lib/review/unit-report";

type Props = { locale: Locale; campaignId: string; unit: UnitRef | null };

/** Leads to the report on a larger unit, named after it; nothing where there is none. */
export async function UnitLink({ locale, campaignId, unit }: Props) {
  if (unit === null) return null;
  const t = await getTranslations({ locale, namespace: "review" });
  return (
    <a href={href(locale, `/review/${campaignId}/units/${unit.id}`)}>{t("toUnit", { unit: unit.name[locale] })}</a>
  );
}
