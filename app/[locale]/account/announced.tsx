import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { listAnnouncedTo } from "@/db/queries/personal/announcement";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { announcementToken } from "@/server/announcement/announcement-link";
import { database } from "@/server/platform/database";

type Props = { locale: Locale; personId: string };

/** What came out of campaigns to which a person was invited, as all others who were can read it. */
export async function AnnouncedTo({ locale, personId }: Props) {
  const announced = await listAnnouncedTo(database().read, personId);
  if (announced.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "announcement" });
  return (
    <section aria-labelledby="announced" className="mt-8">
      <h2 id="announced">{t("title")}</h2>
      <ul className="mt-2">
        {announced.map(({ campaignId, title }) => (
          <li key={campaignId}>
            <a href={href(locale, `/announcement/${announcementToken(campaignId)}`)} className={BUTTON.quiet}>
              {t("heading", { title: title[locale] })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
