import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { accountCode } from "@/server/response/recovery-code";
import { Page } from "../../../page-frame";
import { CodeBox } from "./code-box";

type Props = { locale: Locale; responseId: string };

/** The code by which an account takes a response back after a link to it was handed over. */
export async function AccountCode({ locale, responseId }: Props) {
  const t = await getTranslations({ locale, namespace: "code" });
  const claim = await getTranslations({ locale, namespace: "account.own.claim" });
  return (
    <Page locale={locale} path={`/response/${responseId}/code`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("account.lead")}</p>
      <CodeBox code={accountCode(responseId)} lost="" />
      <ul className="mt-6 max-w-text list-disc space-y-1.5 ps-5 marker:text-accent">
        <li>{t("write")}</li>
        <li>{t("account.where", { title: claim("title") })}</li>
      </ul>
      <p className="no-print mt-8">
        <a href={href(locale, "/account")} className={BUTTON.primary}>
          {t("account.back")}
        </a>
      </p>
    </Page>
  );
}
