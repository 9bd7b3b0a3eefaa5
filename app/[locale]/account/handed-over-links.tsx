import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findPerson, type HandedOverLink, listHandedOverLinks } from "@/db/queries/organisation/person";
import { monthsLater } from "@/lib/clock";
import type { Locale } from "@/lib/instrument/locales";
import { RETENTION_MONTHS } from "@/lib/policy/privacy";
import { timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";

type Props = { locale: Locale; personId: string };

/**
 * Tells of every link to the account that somebody else has had in hand, for as long as answers are kept. It cannot be
 * put away: whoever used such a link for themselves would do so.
 */
export async function HandedOverLinks({ locale, personId }: Props) {
  const t = await getTranslations({ locale, namespace: "account.own.handedOver" });
  const { read } = database();
  const links = await listHandedOverLinks(read, personId, monthsLater(database().now(), -RETENTION_MONTHS));
  if (links.length === 0) return null;
  const isLocked = Boolean((await findPerson(read, personId))?.handedOverAt);
  const made = ({ createdAt, makerName }: HandedOverLink) => {
    const date = timeText(createdAt, locale);
    return makerName === null ? t("madeBySomebody", { date }) : t("made", { name: makerName, date });
  };
  const used = ({ usedAt }: HandedOverLink) =>
    usedAt === null ? t("unused") : t("used", { date: timeText(usedAt, locale) });
  return (
    <section className="mt-6" aria-labelledby="links">
      <Notice tone="caution">
        <h2 id="links" className="text-base">
          {t("title")}
        </h2>
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {links.map((link) => (
            <li key={link.createdAt.toISOString()}>
              {made(link)} {used(link)}
            </li>
          ))}
        </ul>
        <p className="mt-2">{t("ask")}</p>
        {isLocked ? <p className="mt-2">{t("locked")}</p> : null}
      </Notice>
    </section>
  );
}
