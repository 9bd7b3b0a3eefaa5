import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { waitMinutes } from "@/server/platform/show-too-many";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("tooMany");

/** For an address from which so much comes that it is a script's: when to try again, and that nothing is lost. */
export default anybody.page("too-many/page.tsx", async ({ locale, searchParams }) => {
  const t = await getTranslations({ locale, namespace: "tooMany" });
  const { minutes } = searchParams;
  const wait = waitMinutes(new URLSearchParams(typeof minutes === "string" ? { minutes } : {}));
  return (
    <Page locale={locale} path="/too-many">
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead", { minutes: wait })}</p>
        <p className="mt-4">{t("kept")}</p>
        <p className="mt-8">
          <a href={href(locale, "")} className={BUTTON.secondary}>
            {t("home")}
          </a>
        </p>
      </div>
    </Page>
  );
});
