import { getTranslations } from "next-intl/server";
import type { QuestionnaireTexts } from "@/components/questionnaire/questionnaire-form";
import type { Locale } from "@/lib/instrument/locales";

const PLURALS = { one: 1, few: 2, many: 5, other: 1.5 } as const;

/** A text with a count by plural category, with `{count}` where the count goes: the browser fills it in. */
function byCategory(text: (values: { count: number; shown: string }) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PLURALS).map(([category, count]) => [category, text({ count, shown: "{count}" })]),
  );
}

/** The texts of the form in the browser, by value: the message files stay on the server. */
export async function questionnaireTexts(locale: Locale): Promise<QuestionnaireTexts> {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  return {
    errors: {
      "not-an-option": t("errors.not-an-option"),
      "exclusive-with-others": t("errors.exclusive-with-others"),
    },
    errorTitle: t("errors.title"),
    head: {
      question: t("head.question", { number: "{number}", total: "{total}" }),
      questions: t("head.questions", { first: "{first}", last: "{last}", total: "{total}" }),
      minutes: byCategory((values) => t("head.minutes", values)),
      trouble: {
        offline: byCategory((values) => t("saving.offline", values)),
        busy: t("saving.busy"),
        refused: t("saving.refused"),
      },
    },
    saving: {
      inert: t("saving.inert"),
      waiting: t("saving.waiting"),
      saving: t("saving.saving"),
      saved: t("saving.saved"),
    },
    multipleHint: t("multipleHint"),
    cleared: { others: t("cleared.others"), exclusive: t("cleared.exclusive") },
    clear: t("clear"),
    next: t("next"),
  };
}
