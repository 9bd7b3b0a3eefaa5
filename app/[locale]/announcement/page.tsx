import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("announcement.gone");

/** For everybody whose link leads to nothing that is published; it tells nothing of what was. */
export default anybody.page("announcement/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "announcement.gone" });
  return (
    <Page locale={locale} path="/announcement">
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead")}</p>
        <p className="mt-4">{t("account")}</p>
        <p className="mt-6">
          <a href={href(locale, "/account")} className={BUTTON.secondary}>
            {t("action")}
          </a>
        </p>
      </div>
    </Page>
  );
});
