import { getTranslations } from "next-intl/server";
import { dateText } from "@/lib/text/time-text";
import { announcementLink } from "@/server/announcement/guard";
import { Page } from "../../page-frame";
import { SECRET_ADDRESS, titleOf } from "../../page-title";
import { AnnouncementView } from "../announcement-view";

export const generateMetadata = titleOf("announcement", SECRET_ADDRESS);

/** What came out of a campaign, for all who were invited. */
export default announcementLink.page("announcement/[token]/page.tsx", async (visit) => {
  const { locale, params, announcement, announced } = visit;
  const t = await getTranslations({ locale, namespace: "announcement" });
  const { publishedAt, changedAt } = announcement;
  return (
    <Page locale={locale} path={`/announcement/${params.token}`}>
      <h1>{t("heading", { title: announced.campaign.title[locale] })}</h1>
      <p className="mt-1 text-ink-soft">
        {t("published", { date: dateText(publishedAt, locale) })}
        {changedAt > publishedAt ? ` · ${t("corrected", { date: dateText(changedAt, locale) })}` : ""}
      </p>
      <AnnouncementView locale={locale} announced={announced} text={announcement} />
      <p className="no-print mt-8 max-w-text border-t border-line pt-4 text-note text-ink-soft">{t("shared")}</p>
    </Page>
  );
});
