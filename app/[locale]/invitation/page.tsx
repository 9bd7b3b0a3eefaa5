import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { Notice } from "@/components/ui/notice";
import { href } from "@/lib/paths";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";
import { isMailAvailable } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { askForLink } from "./actions";

export const generateMetadata = titleOf("invitation.lost");

/** For everybody whose link opens nothing, whatever the reason; it tells nothing about who was invited. */
export default anybody.page("invitation/page.tsx", async ({ locale, params }) => {
  const t = await getTranslations({ locale, namespace: "invitation.lost" });
  const account = await getTranslations({ locale, namespace: "account.fields" });
  return (
    <Page locale={locale} path="/invitation">
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead", { minutes: RESULT_LINK_MINUTES })}</p>
        {isMailAvailable() ? (
          <section className="mt-10">
            <h2>{t("form.title")}</h2>
            <p className="mt-2 mb-5">{t("form.lead")}</p>
            <Form
              action={askForLink.bind(null, params)}
              errors={await accountErrorTexts(locale)}
              submit={t("form.submit")}
              done={t("form.done")}
            >
              <FormTextField name="email" label={account("email")} type="email" autoComplete="email" />
            </Form>
          </section>
        ) : (
          <div className="mt-8">
            <Notice tone="caution">{t("unavailable")}</Notice>
          </div>
        )}
        <section className="mt-12 border-t border-line pt-8">
          <h2 className="text-lg">{t("account.title")}</h2>
          <p className="mt-2 text-ink-soft">{t("account.text")}</p>
          <p className="mt-2">
            <a href={href(locale, "/sign-in")}>{t("account.action")}</a>
          </p>
        </section>
      </div>
    </Page>
  );
});
