import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { resume } from "./actions";

export const generateMetadata = titleOf("resume");

export default anybody.page("resume/page.tsx", async ({ locale, params }) => {
  const t = await getTranslations({ locale, namespace: "resume" });
  const consent = await getTranslations({ locale, namespace: "consent" });
  return (
    <Page locale={locale} path="/resume">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <form action={resume.bind(null, params)} className="mt-8 max-w-text space-y-4">
        <TextField name="code" label={t("code")} hint={t("hint")} isCode />
        <Checkbox
          name="remember"
          label={consent("remember")}
          hint={consent("rememberHint", { days: REMEMBERED_DAYS })}
        />
        <button className={BUTTON.primary}>{t("action")}</button>
      </form>
    </Page>
  );
});
