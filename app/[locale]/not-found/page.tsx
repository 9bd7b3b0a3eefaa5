import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("notFound");

/** The same for a wrong address, a wrong code and somebody else's response: it tells nothing about what exists. */
export default anybody.page("not-found/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const invitation = await getTranslations({ locale, namespace: "invitation" });
  return (
    <Page locale={locale} path="/not-found">
      <h1>{t("title")}</h1>
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
    </Page>
  );
});
