import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { StoredCampaign } from "@/db/queries/organisation/campaign";
import { listParticipationTotals } from "@/db/queries/published/participation";
import { participationRate } from "@/lib/campaign/participation-rate";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { peopleText, rateText } from "@/lib/text/people-text";
import { dateText, dayText, timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";

type Props = { locale: Locale; campaign: StoredCampaign; units: number; lockedUntil: Date };

/** What closing now means: how many have answered so far, when it would close by itself, and what it locks until when. */
export async function CloseWarnings({ locale, campaign: { id, closesAt }, units, lockedUntil }: Props) {
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const last = (await listParticipationTotals(database().read, id)).at(-1);
  const answered =
    last && last.groups > 0 && last.invited > 0
      ? t("locks.answered", {
          day: dayText(last.day, locale),
          invited: last.invited,
          peopleShown: peopleText(last.answered, counts),
          rate: rateText(participationRate(last), counts),
        })
      : t("locks.uncounted");
  return (
    <div className="mt-6">
      <Notice tone="caution">
        <p>{answered}</p>
        <p className="mt-2">{t("locks.left", { date: timeText(closesAt, locale) })}</p>
        <p className="mt-2">{t("locks.close", { units, date: dateText(lockedUntil, locale) })}</p>
        <p className="mt-1">
          <a href={href(locale, `/campaigns/${id}/extend`)} className={BUTTON.quiet}>
            {t("locks.later")}
          </a>
        </p>
      </Notice>
    </div>
  );
}
