import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { href, redirectPath } from "@/lib/paths";
import { currentPerson } from "@/server/platform/session";
import { isMailAvailable, settings } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { enter } from "./actions";

export const generateMetadata = titleOf("account.signIn");

export default anybody.page("sign-in/page.tsx", async ({ locale, params }) => {
  if (await currentPerson()) redirect(redirectPath(locale, "/account"));
  const t = await getTranslations({ locale, namespace: "account" });
  const { contact } = settings();
  return (
    <Page locale={locale} path="/sign-in">
      <div className="max-w-text">
        <h1>{t("signIn.title")}</h1>
        <p className="mt-4 mb-8 text-lead text-ink-soft">{t("signIn.lead")}</p>
        <Form action={enter.bind(null, params)} errors={await accountErrorTexts(locale)} submit={t("signIn.submit")}>
          <FormTextField name="email" label={t("fields.email")} type="email" autoComplete="username" />
          <FormTextField name="password" label={t("fields.password")} type="password" autoComplete="current-password" />
        </Form>
        <section className="mt-12 border-t border-line pt-8">
          <h2 className="text-lg">{t("signIn.forgotten.title")}</h2>
          {isMailAvailable() ? (
            <>
              <p className="mt-2 text-ink-soft">{t("signIn.forgotten.mailed")}</p>
              <p className="mt-2">
                <a href={href(locale, "/sign-in/link")}>{t("signIn.forgotten.action")}</a>
              </p>
            </>
          ) : (
            <p className="mt-2 text-ink-soft">{t("signIn.forgotten.text")}</p>
          )}
          {contact === "" ? null : <p className="mt-2 text-ink-soft">{t("signIn.forgotten.contact", { contact })}</p>}
        </section>
        <section className="mt-8">
          <h2 className="text-lg">{t("signIn.without.title")}</h2>
          <p className="mt-2 text-ink-soft">{t("signIn.without.text")}</p>
          <p className="mt-2">
            <a href={href(locale, "")}>{t("signIn.without.action")}</a>
          </p>
        </section>
      </div>
    </Page>
  );
});
