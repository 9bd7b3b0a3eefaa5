import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import type { Locale } from "@/lib/instrument/locales";
import { PLAN_ERRORS, PLAN_LIMITS } from "@/lib/plan/plan-form";

/** What the forms of a plan complain of, in the reader's words. */
export async function planErrorTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "plan.errors" });
  return {
    title: t("title"),
    messages: errorMessages(PLAN_ERRORS, (code, facts) => t(code, { ...PLAN_LIMITS, ...facts })),
  };
}
