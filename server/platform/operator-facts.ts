import type { Locale } from "@/lib/instrument/locales";
import type { Operator } from "./operator";
import { wordsIn } from "./words";

/** A row of what consents and privacy page name. */
export type StatedFact = { name: string; text: string };

const joined = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(", ");

/** Who answers for the data and who else gets them, row by row; what the operator has not stated yet is said so. */
export function operatorFacts({ name, bin, responsible, contact, recipients }: Operator, locale: Locale): StatedFact[] {
  const t = wordsIn(locale);
  const unstated = t("operator.unstated");
  const others = recipients === "nobody" ? t("operator.nobody") : recipients[locale];
  return [
    { name: t("operator.name"), text: name[locale] ?? t("operator.unnamed") },
    { name: t("operator.bin"), text: bin ?? unstated },
    { name: t("operator.responsible"), text: joined(responsible[locale], contact) || unstated },
    { name: t("operator.recipients"), text: others ?? t("operator.unstatedRecipients") },
  ];
}
