import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { Step } from "@/lib/instrument/steps";

/** The title of a page of the questionnaire where all of them are listed; the scenarios have one together. */
export async function stepTitles(steps: readonly Step[], locale: Locale): Promise<(step: Step) => string | null> {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const pages = steps.filter((step) => step.kind === "items");
  const firstScenario = steps.find((step) => step.kind === "scenario")?.id;
  return (step) => {
    if (step.kind === "survey") return t("survey.title");
    if (step.kind === "scenario") return step.id === firstScenario ? t("scenario.all") : null;
    return t("pageOf", { title: t("items.all"), number: pages.indexOf(step) + 1, of: pages.length });
  };
}
