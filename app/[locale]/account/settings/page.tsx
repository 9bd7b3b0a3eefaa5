import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Username } from "@/components/account/username";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { ACCOUNT_LIMITS } from "@/lib/access/account-schema";
import { href } from "@/lib/paths";
import { signedIn } from "@/server/platform/visitor-guards";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { choosePassword, signOut } from "./actions";

export const generateMetadata = titleOf("account.own.settings");

/** The account itself: who it is, its password, and signing out. */
export default signedIn.page("account/settings/page.tsx", async ({ locale, params, person }) => {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <Page locale={locale} path="/account/settings">
      <div className="max-w-text">
        <h1>{t("own.settings.title")}</h1>
        <p className="mt-4">
          {person.name} · {person.email}
        </p>
        <p className="mt-1 text-ink-soft">{t("own.settings.kept")}</p>
        <section className="mt-10">
          <h2>{t("own.password.title")}</h2>
          <p className="mt-2 mb-5 text-ink-soft">{t("own.password.text")}</p>
          <Form
            action={choosePassword.bind(null, params)}
            errors={await accountErrorTexts(locale)}
            submit={t("own.password.submit")}
            done={t("own.password.done")}
          >
            <Username email={person.email} />
            <FormTextField name="current" label={t("fields.current")} type="password" autoComplete="current-password" />
            <FormTextField
              name="password"
              label={t("fields.newPassword")}
              hint={t("fields.passwordRule", ACCOUNT_LIMITS)}
              type="password"
              autoComplete="new-password"
            />
          </Form>
        </section>
        <section className="mt-10 border-t border-line pt-8">
          <h2>{t("own.signOut.title")}</h2>
          <p className="mt-2 text-ink-soft">{t("own.signOut.text")}</p>
          <form action={signOut.bind(null, params)} className="mt-4">
            <button className={BUTTON.secondary}>{t("own.signOut.submit")}</button>
          </form>
        </section>
        <p className="mt-10">
          <a href={href(locale, "/account")} className={BUTTON.quiet}>
            {t("own.settings.back")}
          </a>
        </p>
      </div>
    </Page>
  );
});
