import { getTranslations } from "next-intl/server";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { PageLinks } from "./knowledge-page";

export const generateMetadata = titleOf("knowledge");

/** What the self-assessment rests on: one question on each page. */
export default anybody.page("knowledge/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "knowledge" });
  return (
    <Page locale={locale} path="/knowledge">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <PageLinks locale={locale} but={null} />
    </Page>
  );
});
