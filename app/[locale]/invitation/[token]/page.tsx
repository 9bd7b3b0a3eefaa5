import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { findOpenLink } from "@/server/invitation/open-link";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";
import { readLocale } from "@/server/platform/page-params";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { Page } from "../../page-frame";
import { InvitationView } from "../invitation-view";
import { begin, showResult } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(params), namespace: "invitation" });
  return {
    title: t("title"),
    // No other site learns the address. "no-referrer" would also hide from our own server where a form without
    // JavaScript comes from (Origin: null), and Next refuses that.
    referrer: "strict-origin",
    robots: { index: false, follow: false },
  };
}

/** What a mailed link opens. It only shows: mail scanners open links, too. */
export default async function LinkPage({ params }: Props) {
  const locale = await readLocale(params);
  const { token } = await params;
  const link = await findOpenLink(database().read, token, new Date());
  if (!link) {
    await slowDownGuessing();
    redirect(redirectPath(locale, "/invitation"));
  }
  const { purpose, invited } = link;
  const t = await getTranslations({ locale, namespace: "invitation.result" });
  const values = { name: invited.name, title: invited.campaign.title[locale], minutes: RESULT_LINK_MINUTES };
  return (
    <Page locale={locale} path={`/invitation/${token}`}>
      {purpose === "answer" ? (
        <InvitationView locale={locale} invited={invited} action={begin.bind(null, locale, token)} asksToRemember />
      ) : (
        <div className="max-w-[42rem]">
          <h1>{t("title")}</h1>
          <p className="mt-4 text-lg/[1.55] text-ink-soft">{t("lead", values)}</p>
          <p className="mt-4">{t("devices")}</p>
          <form action={showResult.bind(null, locale, token)} className="mt-8">
            <button className={BUTTON.primary}>{t("action")}</button>
          </form>
        </div>
      )}
    </Page>
  );
}
