import { getTranslations } from "next-intl/server";
import { ACCOUNT_ERRORS, ACCOUNT_LIMITS, type AccountError } from "@/lib/access/account-schema";
import type { Locale } from "@/lib/instrument/locales";
import type { ErrorTexts } from "./form-view";

/** What the forms about accounts complain of, by value: the message files stay on the server. */
export async function errorTexts(locale: Locale): Promise<ErrorTexts> {
  const t = await getTranslations({ locale, namespace: "account.errors" });
  const messages = ACCOUNT_ERRORS.map((code) => [code, t(code, ACCOUNT_LIMITS)] as const);
  return { title: t("title"), messages: Object.fromEntries(messages) as Record<AccountError, string> };
}
