import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findAnnouncement, type StoredAnnouncement } from "@/db/queries/organisation/announcement";
import type { StoredCampaign } from "@/db/queries/organisation/campaign";
import type { Locale } from "@/lib/instrument/locales";
import { href, redirectPath } from "@/lib/paths";
import { ANNOUNCED_ANSWERS } from "@/lib/policy/privacy";
import { dateText } from "@/lib/text/time-text";
import { announcementToken } from "@/server/announcement/announcement-link";
import { findAnnounced } from "@/server/announcement/announcements";
import { managedCampaign } from "@/server/campaign/guard";
import { database } from "@/server/platform/database";
import { isMailAvailable, settings } from "@/server/platform/settings";
import { AnnouncementView } from "../../../announcement/announcement-view";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { publish, withdraw } from "./actions";

export const generateMetadata = titleOf("announcement.manage");

type Path = { locale: string; id: string };
type Props = { locale: Locale; path: Path; campaign: StoredCampaign; stored: StoredAnnouncement };

/** The link, and what ends it. */
async function Published({ locale, path, campaign }: Props) {
  const t = await getTranslations({ locale, namespace: "announcement.manage" });
  const address = `${settings().baseUrl}/${locale}/announcement/${announcementToken(campaign.id)}`;
  return (
    <>
      <p className="mt-4 font-semibold">{t("link")}</p>
      <p className="mt-1 max-w-text break-all">
        <a href={address}>{address}</a>
      </p>
      <p className="mt-1 max-w-text text-note text-ink-soft">{t("linkNote")}</p>
      <form action={withdraw.bind(null, path)} className="mt-4 flex flex-wrap gap-4">
        <a href={href(locale, `/campaigns/${campaign.id}/announcement/edit`)} className={BUTTON.secondary}>
          {t("change")}
        </a>
        <button className={BUTTON.danger}>{t("withdraw")}</button>
      </form>
      <p className="mt-2 max-w-text text-note text-ink-soft">{t("withdrawNote")}</p>
    </>
  );
}

/** What publishing does, and the button. */
async function Draft({ locale, path, campaign, stored }: Props) {
  const t = await getTranslations({ locale, namespace: "announcement.manage" });
  const note = campaign.isRehearsal ? "rehearsal" : isMailAvailable() ? "mails" : "noMail";
  return (
    <>
      <p className="mt-2 max-w-text">{t(`notes.${note}`)}</p>
      <form action={publish.bind(null, path)} className="mt-4 flex flex-wrap gap-4">
        <input type="hidden" name="version" value={stored.version} />
        <button className={BUTTON.primary}>{t("publish")}</button>
        <a href={href(locale, `/campaigns/${campaign.id}/announcement/edit`)} className={BUTTON.secondary}>
          {t("change")}
        </a>
      </form>
    </>
  );
}

/** What all who were invited are told after the release: written, looked at, published, corrected, taken back. */
export default managedCampaign.page("campaigns/[id]/announcement/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign } = visit;
  const page = `/campaigns/${params.id}`;
  const found = await findAnnounced(database().read, campaign.id);
  if (!found.ok && found.reason === "not-published") redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "announcement" });
  const stored = await findAnnouncement(database().read, campaign.id);
  const props = stored && { locale, path: params, campaign, stored };
  return (
    <Page locale={locale} path={`${page}/announcement`}>
      <p className="mb-3 text-note">
        <a href={href(locale, page)} className={BUTTON.quiet}>
          {campaign.title[locale]}
        </a>
      </p>
      <h1>{t("manage.title")}</h1>
      <p className="mt-3 max-w-text">{t("manage.lead")}</p>
      {"not-saved" in searchParams ? (
        <div role="alert" className="mt-4">
          <Notice tone="caution">{t("manage.notSaved")}</Notice>
        </div>
      ) : null}
      {found.ok ? (
        <>
          <p className="mt-4 text-lg font-semibold text-accent">
            {stored === null
              ? t("manage.none")
              : stored.publishedAt === null
                ? t("manage.draft")
                : t("published", { date: dateText(stored.publishedAt, locale) })}
          </p>
          {props === null ? (
            <p className="mt-4">
              <a href={href(locale, `${page}/announcement/edit`)} className={BUTTON.primary}>
                {t("manage.write")}
              </a>
            </p>
          ) : props.stored.publishedAt ? (
            <Published {...props} />
          ) : (
            <Draft {...props} />
          )}
          <section aria-label={t("manage.preview")} className="mt-8 rounded-md border border-edge px-4 pt-3 pb-6">
            <p className="text-note text-ink-soft">{t("manage.preview")}</p>
            <p className="mt-1 text-2xl font-bold">{t("heading", { title: campaign.title[locale] })}</p>
            <AnnouncementView
              locale={locale}
              announced={found.announced}
              text={stored ?? { learned: { kk: "…", ru: "…", en: "…" }, measures: [] }}
            />
          </section>
        </>
      ) : (
        <div className="mt-6">
          <Notice tone="caution">{t("manage.tooFew", { least: ANNOUNCED_ANSWERS })}</Notice>
        </div>
      )}
    </Page>
  );
});
