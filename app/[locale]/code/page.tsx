import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PAPER_CODE_LENGTH } from "@/lib/campaign/paper-code";
import { PAPER_ERRORS, PAPER_REFUSALS } from "@/lib/campaign/paper-code-form";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { enter } from "./actions";

export const generateMetadata = titleOf("paper");

/** Where a code that was handed out on paper is entered; `why` says what was wrong with one that came by its picture. */
export default anybody.page("code/page.tsx", async ({ locale, params, searchParams }) => {
  const t = await getTranslations({ locale, namespace: "paper" });
  const why = PAPER_REFUSALS.find((reason) => reason === searchParams["why"]);
  const messages = errorMessages(PAPER_ERRORS, (code, facts) =>
    t(`errors.${code}`, { length: PAPER_CODE_LENGTH, ...facts }),
  );
  return (
    <Page locale={locale} path="/code">
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead")}</p>
        {why === undefined ? null : (
          <div role="alert" className="mt-6">
            <Notice tone="caution">{t(`errors.${why}`)}</Notice>
          </div>
        )}
        <div className="mt-8">
          <Form action={enter.bind(null, params)} errors={{ title: t("errors.title"), messages }} submit={t("action")}>
            <FormTextField name="code" label={t("code")} hint={t("hint", { length: PAPER_CODE_LENGTH })} isCode />
          </Form>
        </div>
        <p className="mt-8">
          {t("begun")}{" "}
          <a href={href(locale, "/resume")} className={BUTTON.quiet}>
            {t("resume")}
          </a>
        </p>
      </div>
    </Page>
  );
});
