import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { Step } from "@/lib/instrument/steps";

/** The title of a page of the questionnaire where all of them are listed. */
export async function stepTitles(steps: readonly Step[], locale: Locale): Promise<(step: Step) => string> {
  const t = await getTranslations({ locale, namespace: "questionnaire" });
  const pages = steps.filter((step) => step.kind === "items");
  return (step) => {
    const title = t(`${step.kind}.title`);
    return step.kind === "items" ? t("pageOf", { title, number: pages.indexOf(step) + 1, of: pages.length }) : title;
  };
}
