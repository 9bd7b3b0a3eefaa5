import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("busy");

/** For what was pressed while nothing could be written, or no file made: nothing was done, and it may be pressed again. */
export default anybody.page("busy/page.tsx", async ({ locale, searchParams }) => {
  const t = await getTranslations({ locale, namespace: "busy" });
  return (
    <Page locale={locale} path="/busy">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t(searchParams["what"] === "file" ? "file" : "lead")}</p>
      <p className="mt-4 max-w-text">{t("back")}</p>
      <p className="mt-8">
        <a href={href(locale, "")} className={BUTTON.secondary}>
          {t("home")}
        </a>
      </p>
    </Page>
  );
});
