import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { MONTHS_BETWEEN_CAMPAIGNS } from "@/lib/policy/privacy";
import { timeText } from "@/lib/text/time-text";
import type { InvitedLately } from "@/server/campaign/invited-lately";

type Props = { locale: Locale; lately: InvitedLately | null; className?: string };

/** How many are left out because they were invited to another campaign lately, and from when on they need not be. */
export async function InvitedLatelyText({ locale, lately, className }: Props) {
  if (lately === null) return null;
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const { people, possibleFrom } = lately;
  return (
    <p className={className}>
      {t("lately", { people, months: MONTHS_BETWEEN_CAMPAIGNS, date: timeText(possibleFrom, locale) })}
    </p>
  );
}
