import { getTranslations } from "next-intl/server";
import type { QuestionnaireTexts } from "@/components/questionnaire/questionnaire-form";
import type { Locale } from "@/lib/instrument/locales";

const PLURALS = { one: 1, few: 2, many: 5, other: 1.5 } as const;

/** The texts of the form in the browser, by value: the message files stay on the server. */
export async function questionnaireTexts(
  locale: Locale,
  position: { number: number; of: number },
): Promise<QuestionnaireTexts> {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const offline = Object.entries(PLURALS).map(([category, example]) => [
    category,
    t("saving.offline", { count: example, shown: "{count}" }),
  ]);
  return {
    errors: {
      "not-an-option": t("errors.not-an-option"),
      "exclusive-with-others": t("errors.exclusive-with-others"),
    },
    errorTitle: t("errors.title"),
    progress: t("progress", position),
    multipleHint: t("multipleHint"),
    clear: t("clear"),
    back: t("back"),
    next: t("next"),
    saving: {
      inert: t("saving.inert"),
      waiting: t("saving.waiting"),
      saving: t("saving.saving"),
      saved: t("saving.saved"),
      busy: t("saving.busy"),
      refused: t("saving.refused"),
      offline: Object.fromEntries(offline) as Record<string, string>,
    },
  };
}
