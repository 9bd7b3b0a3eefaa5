import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { errorTexts } from "@/components/account/error-texts";
import type { AccountField } from "@/components/account/form-view";
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
  const password: AccountField = {
    name: "password",
    label: t("fields.newPassword"),
    hint: t("fields.passwordRule", ACCOUNT_LIMITS),
    type: "password",
    autoComplete: "new-password",
  };
  const common = { submit: t(`link.${purpose.kind}.submit`), errorTexts: await errorTexts(locale) };
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
            <AccountForm
              {...common}
              action={setPassword.bind(null, locale, token)}
              username={purpose.email}
              fields={[password]}
            />
          </>
        ) : (
          <div className="mt-8">
            <AccountForm
              {...common}
              action={becomeAdministrator.bind(null, locale, token)}
              fields={[
                { name: "name", label: t("fields.name"), autoComplete: "name" },
                { name: "email", label: t("fields.email"), type: "email", autoComplete: "email" },
                password,
              ]}
            />
          </div>
        )}
      </div>
    </Page>
  );
}
