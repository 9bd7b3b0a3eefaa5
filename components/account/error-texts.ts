import { getTranslations } from "next-intl/server";
import { ACCOUNT_ERRORS, ACCOUNT_LIMITS, type AccountError } from "@/lib/access/account-schema";
import type { Locale } from "@/lib/instrument/locales";
import { errorMessages } from "../form/error-messages";
import type { FormTexts } from "../form/form-view";

/** What the forms about accounts complain of. */
export async function accountErrorTexts(locale: Locale): Promise<FormTexts<AccountError>> {
  const t = await getTranslations({ locale, namespace: "account.errors" });
  return {
    title: t("title"),
    messages: errorMessages(ACCOUNT_ERRORS, (code, facts) => t(code, { ...ACCOUNT_LIMITS, ...facts })),
  };
}
