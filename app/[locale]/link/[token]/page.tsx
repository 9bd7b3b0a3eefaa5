import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Username } from "@/components/account/username";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { Notice } from "@/components/ui/notice";
import { ACCOUNT_LIMITS } from "@/lib/access/account-schema";
import { accountLink } from "@/server/account/guard";
import { Page } from "../../page-frame";
import { SECRET_ADDRESS, titleOf } from "../../page-title";
import { becomeAdministrator, setPassword } from "./actions";

export const generateMetadata = titleOf("account.link", SECRET_ADDRESS);

export default accountLink.page("link/[token]/page.tsx", async ({ locale, params, purpose }) => {
  const { token } = params;
  const t = await getTranslations({ locale, namespace: "account" });
  const password = (
    <FormTextField
      name="password"
      label={t("fields.newPassword")}
      hint={t("fields.passwordRule", ACCOUNT_LIMITS)}
      type="password"
      autoComplete="new-password"
    />
  );
  const common = { submit: t(`link.${purpose.kind}.submit`), errors: await accountErrorTexts(locale) };
  return (
    <Page locale={locale} path={`/link/${token}`}>
      <div className="max-w-text">
        <h1>{t(`link.${purpose.kind}.title`)}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t(`link.${purpose.kind}.lead`)}</p>
        {purpose.kind === "password" ? (
          <>
            <p className="mt-4 mb-8">
              {t("link.password.account")} <strong className="font-semibold wrap-anywhere">{purpose.email}</strong>
            </p>
            {purpose.isMailed ? null : (
              <div className="mb-8">
                <Notice tone="caution">{t("link.password.handedOver")}</Notice>
              </div>
            )}
            <Form {...common} action={setPassword.bind(null, params)}>
              <Username email={purpose.email} />
              {password}
            </Form>
          </>
        ) : (
          <div className="mt-8">
            <Form {...common} action={becomeAdministrator.bind(null, params)}>
              <FormTextField name="name" label={t("fields.name")} autoComplete="name" />
              <FormTextField name="email" label={t("fields.email")} type="email" autoComplete="email" />
              {password}
            </Form>
          </div>
        )}
      </div>
    </Page>
  );
});
