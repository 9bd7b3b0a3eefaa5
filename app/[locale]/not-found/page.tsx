import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { currentPerson } from "@/server/platform/session";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("notFound");

/**
 * The same for every wrong address and every foreign one of its kind: it tells nothing about what exists. Only where
 * the address is a response's it offers what opens one.
 */
export default anybody.page("not-found/page.tsx", async ({ locale, searchParams }) => {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const isAboutResponse = searchParams["about"] === "response";
  return (
    <Page locale={locale} path="/not-found">
      <h1>{t("title")}</h1>
      {isAboutResponse ? <AboutResponse locale={locale} /> : <AboutPage locale={locale} />}
    </Page>
  );
});

async function AboutPage({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound.page" });
  const isSignedIn = (await currentPerson()) !== null;
  return (
    <>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="mt-4 max-w-text">{isSignedIn ? t("signedIn") : t("signedOut")}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        <a href={href(locale, isSignedIn ? "/account" : "/sign-in")} className={BUTTON.primary}>
          {isSignedIn ? t("account") : t("signIn")}
        </a>
        <a href={href(locale, "")} className={BUTTON.secondary}>
          {t("home")}
        </a>
      </p>
    </>
  );
}

async function AboutResponse({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const invitation = await getTranslations({ locale, namespace: "invitation" });
  return (
    <>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <ul className="mt-4 max-w-text list-disc space-y-1.5 ps-5 marker:text-accent">
        <li>{t("code")}</li>
        <li>{t("newCode")}</li>
        <li>{t("account")}</li>
        <li>
          {invitation("elsewhere")} <a href={href(locale, "/invitation")}>{invitation("elsewhereAction")}</a>
        </li>
      </ul>
      <p className="mt-8 flex flex-wrap gap-4">
        <a href={href(locale, "/resume")} className={BUTTON.primary}>
          {t("resume")}
        </a>
        <a href={href(locale, "")} className={BUTTON.secondary}>
          {t("home")}
        </a>
      </p>
    </>
  );
}
