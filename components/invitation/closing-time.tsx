import { getTranslations } from "next-intl/server";
import { timeLeft } from "@/lib/campaign/time-left";
import type { Locale } from "@/lib/instrument/locales";
import { timeText } from "@/lib/text/time-text";

type Props = { locale: Locale; closesAt: Date; now: Date };

/** Until when a campaign takes answers, as a time and in words. */
export async function ClosingTime({ locale, closesAt, now }: Props) {
  const t = await getTranslations({ locale, namespace: "invitation" });
  const { unit, count } = timeLeft(closesAt, now);
  return (
    <>
      {t("until")} <time dateTime={closesAt.toISOString()}>{timeText(closesAt, locale)}</time>.{" "}
      <strong className="font-semibold whitespace-nowrap">{t(`left.${unit}`, { count })}.</strong>
    </>
  );
}
