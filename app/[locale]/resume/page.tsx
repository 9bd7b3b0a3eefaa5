import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { codeErrorTexts, RememberField } from "../begin-form-parts";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { resume } from "./actions";

export const generateMetadata = titleOf("resume");

export default anybody.page("resume/page.tsx", async ({ locale, params }) => {
  const t = await getTranslations({ locale, namespace: "resume" });
  return (
    <Page locale={locale} path="/resume">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <div className="mt-8 max-w-text">
        <Form action={resume.bind(null, params)} errors={await codeErrorTexts(locale)} submit={t("action")}>
          <FormTextField name="code" label={t("code")} hint={t("hint")} isCode />
          <RememberField locale={locale} />
        </Form>
      </div>
      <p className="mt-8">
        {t("paper")}{" "}
        <a href={href(locale, "/code")} className={BUTTON.quiet}>
          {t("paperLink")}
        </a>
      </p>
    </Page>
  );
});
