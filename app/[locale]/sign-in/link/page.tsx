import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { LINK_DAYS } from "@/server/account/new-link";
import { isMailAvailable } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { askForAccountLink } from "../actions";

export const generateMetadata = titleOf("account.mailedLink");

/** For whoever has forgotten their password, or whose account others have guessed at; it tells not who has one. */
export default anybody.page("sign-in/link/page.tsx", async ({ locale, params }) => {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <Page locale={locale} path="/sign-in/link">
      <div className="max-w-text">
        <h1>{t("mailedLink.title")}</h1>
        {isMailAvailable() ? (
          <>
            <p className="mt-4 mb-8 text-lead text-ink-soft">{t("mailedLink.lead", { days: LINK_DAYS })}</p>
            <Form
              action={askForAccountLink.bind(null, params)}
              errors={await accountErrorTexts(locale)}
              submit={t("mailedLink.submit")}
              done={t("mailedLink.done")}
            >
              <FormTextField name="email" label={t("fields.email")} type="email" autoComplete="username" />
            </Form>
          </>
        ) : (
          <p className="mt-4">{t("signIn.forgotten.text")}</p>
        )}
      </div>
    </Page>
  );
});
