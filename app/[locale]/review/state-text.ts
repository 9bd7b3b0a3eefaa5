import { getTranslations } from "next-intl/server";
import type { ClosedCampaign } from "@/db/queries/published/released";
import type { Locale } from "@/lib/instrument/locales";
import { dateText } from "@/lib/text/time-text";

/** How far the publication of a closed campaign has come; in percent only, since counts of people are not exact. */
export async function stateText({ release }: Pick<ClosedCampaign, "release">, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "review.state" });
  if (!release) return t("waiting");
  const { releasedAt, done, total } = release;
  if (releasedAt) return t("published", { date: dateText(releasedAt, locale) });
  return t("making", { pct: total === 0 ? 0 : Math.floor((100 * done) / total) });
}
