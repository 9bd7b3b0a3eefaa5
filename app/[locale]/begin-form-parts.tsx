import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { FormCheckbox } from "@/components/form/form-fields";
import type { FormTexts } from "@/components/form/form-view";
import type { FormState } from "@/lib/form/form-state";
import type { Locale } from "@/lib/instrument/locales";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";
import { CODE_ERRORS, CODE_LIMITS, type CodeError } from "@/lib/response/code-form";
import { BEGIN_ERRORS, type BeginError } from "@/lib/response/begin-form";

/** What lets somebody in to a response on this device. */
export type BeginAction = (state: FormState<BeginError>, form: FormData) => Promise<FormState<BeginError>>;

/** What forms that begin a response complain of. */
export async function beginErrorTexts(locale: Locale): Promise<FormTexts<BeginError>> {
  const t = await getTranslations({ locale, namespace: "consent.errors" });
  return { title: t("title"), messages: errorMessages(BEGIN_ERRORS, (code) => t(code)) };
}

/** What forms for a recovery code complain of. */
export async function codeErrorTexts(locale: Locale): Promise<FormTexts<CodeError>> {
  const t = await getTranslations({ locale, namespace: "resume.errors" });
  const messages = errorMessages(CODE_ERRORS, (code, facts) => t(code, { ...CODE_LIMITS, ...facts }));
  return { title: t("title"), messages };
}

/** Whether this device is to remember what it opens. */
export async function RememberField({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "consent" });
  return <FormCheckbox name="remember" label={t("remember")} hint={t("rememberHint", { days: REMEMBERED_DAYS })} />;
}
