import { getTranslations } from "next-intl/server";
import { findUnit } from "@/db/queries/organisation/unit";
import { CAMPAIGN_LIMITS, type CampaignComplaint } from "@/lib/campaign/campaign-schema";
import { timeText } from "@/lib/text/time-text";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import type { ExtensionRefusal } from "@/server/campaign/change-close";
import type { ConfirmationRefusal } from "@/server/campaign/confirm";
import { database } from "@/server/platform/database";

export type Complaint = { field: string; message: string };

/** A complaint about a field by itself. */
export async function fieldComplaint(locale: Locale, field: string, code: string): Promise<Complaint> {
  const t = await getTranslations({ locale, namespace: "campaigns.errors" });
  const languages = await getTranslations({ locale, namespace: "campaigns.form.languages" });
  const known = t.has(code as CampaignComplaint) ? (code as CampaignComplaint) : "time";
  const message = t(known, { ...CAMPAIGN_LIMITS, unit: "", date: "" });
  // Three fields that differ by their language: in the summary each must say which it is.
  const language = LOCALES.find((name) => field.endsWith(`-${name}`));
  return { field, message: language === undefined ? message : `${languages(language)}: ${message}` };
}

/** What stands in the way of a campaign, at the field to change. */
export async function refusalComplaint(
  locale: Locale,
  refusal: ConfirmationRefusal | ExtensionRefusal,
): Promise<Complaint> {
  const t = await getTranslations({ locale, namespace: "campaigns.errors" });
  const nameOf = async (id: string) => {
    const unit = await findUnit(database().read, id);
    return unit ? unitName(unit, locale) : "";
  };
  switch (refusal.kind) {
    case "units-taken": {
      const unit = await nameOf(refusal.unitId);
      return { field: "units", message: t("units-taken", { unit, date: timeText(refusal.possibleFrom, locale) }) };
    }
    case "next-campaign": {
      const unit = await nameOf(refusal.unitId);
      return { field: "closesAt", message: t("next-campaign", { unit, date: timeText(refusal.opensAt, locale) }) };
    }
    case "units-gone":
      return { field: "units", message: t("units-gone") };
    case "opens-past":
      return { field: "opensAt", message: t("opens-past") };
    case "too-long":
      return { field: "closesAt", message: t("too-long", CAMPAIGN_LIMITS) };
    case "closes-earlier":
    case "not-draft":
    case "not-open":
      return { field: "closesAt", message: t("closes-earlier") };
  }
}
