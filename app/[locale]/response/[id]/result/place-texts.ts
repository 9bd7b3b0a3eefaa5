import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { Place } from "@/lib/result/place-among";

/** The sentences on where an index stands in this organisation. */
export async function placeTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "place" });
  return {
    lead: t("lead"),
    of: (place: Place | undefined): string | null => {
      if (!place) return null;
      return t("text", { low: place.lowPct, top: 100 - place.highPct });
    },
  };
}
