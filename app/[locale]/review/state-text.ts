import { getTranslations } from "next-intl/server";
import type { ClosedCampaign } from "@/db/queries/published/released";
import type { Locale } from "@/lib/instrument/locales";
import { dateText } from "@/lib/text/time-text";

/** Whether a closed campaign is published. Not how far it has come: the number of pages read tells how many answered. */
export async function stateText({ release }: Pick<ClosedCampaign, "release">, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "review.state" });
  if (!release) return t("waiting");
  const { releasedAt } = release;
  return releasedAt ? t("published", { date: dateText(releasedAt, locale) }) : t("making");
}
