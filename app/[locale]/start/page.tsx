import { getTranslations } from "next-intl/server";
import { anybody } from "@/server/platform/visitor-guards";
import { ConsentForm } from "../consent-form";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { agree } from "./actions";

export const generateMetadata = titleOf("consent");

export default anybody.page("start/page.tsx", async ({ locale, params }) => {
  const t = await getTranslations({ locale, namespace: "consent" });
  return (
    <Page locale={locale} path="/start">
      <h1>{t("title")}</h1>
      <ConsentForm locale={locale} kind="own" action={agree.bind(null, params)} />
    </Page>
  );
});
