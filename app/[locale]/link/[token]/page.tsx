import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Username } from "@/components/account/username";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { ACCOUNT_LIMITS } from "@/lib/access/account-schema";
import { findLinkPurpose, type LinkPurpose } from "@/server/account/accounts";
import { database } from "@/server/platform/database";
import { readLocale } from "@/server/platform/page-params";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { Page } from "../../page-frame";
import { becomeAdministrator, setPassword } from "./actions";
import { showNotFound } from "@/server/platform/show-not-found";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(params), namespace: "account.link" });
  return {
    title: t("title"),
    // Nobody learns the address, not even this service's log. "no-referrer" would also hide from our own server
    // where a form without JavaScript comes from (Origin: null), and Next refuses that.
    referrer: "strict-origin",
    robots: { index: false, follow: false },
  };
}

async function requirePurpose(token: string): Promise<LinkPurpose> {
  const purpose = await findLinkPurpose(database(), token, new Date());
  if (purpose) return purpose;
  await slowDownGuessing();
  showNotFound();
}

export default async function LinkPage({ params }: Props) {
  const locale = await readLocale(params);
  const { token } = await params;
  const purpose = await requirePurpose(token);
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
      <div className="max-w-[42rem]">
        <h1>{t(`link.${purpose.kind}.title`)}</h1>
        <p className="mt-4 text-lg/[1.55] text-ink-soft">{t(`link.${purpose.kind}.lead`)}</p>
        {purpose.kind === "password" ? (
          <>
            <p className="mt-4 mb-8">
              {t("link.password.account")} <strong className="font-semibold wrap-anywhere">{purpose.email}</strong>
            </p>
            <Form {...common} action={setPassword.bind(null, locale, token)}>
              <Username email={purpose.email} />
              {password}
            </Form>
          </>
        ) : (
          <div className="mt-8">
            <Form {...common} action={becomeAdministrator.bind(null, locale, token)}>
              <FormTextField name="name" label={t("fields.name")} autoComplete="name" />
              <FormTextField name="email" label={t("fields.email")} type="email" autoComplete="email" />
              {password}
            </Form>
          </div>
        )}
      </div>
    </Page>
  );
}
