import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { Kept } from "../form/form-state";
import { type Locale, LOCALES } from "../instrument/locales";
import { type MailWording, WORDED_MAILS } from "./mail-wording";

/** Numbers that the form and its complaints mention. */
export const WORDING_LIMITS = { words: 600 } as const;

/** Why the form comes back (messages: `campaigns.wordingErrors`). */
export const WORDING_ERRORS = { partly: [], long: [] } as const;
export type WordingError = keyof typeof WORDING_ERRORS;
const says = (error: WordingError) => ({ error });

const words = z.string(says("partly")).trim().max(WORDING_LIMITS.words, says("long"));
const fields = z.object({
  ...{ "invitation-kk": words, "invitation-ru": words, "invitation-en": words },
  ...{ "reminder-kk": words, "reminder-ru": words, "reminder-en": words },
});

/** The organisation's own first words of its mails: of each mail in all languages, or in none. */
export const wordingForm = defineForm({
  schema: fields.transform((given, context): MailWording | null => {
    const wording: MailWording = {};
    for (const mail of WORDED_MAILS) {
      const of = (locale: Locale) => given[`${mail}-${locale}`];
      const missing = LOCALES.filter((locale) => of(locale) === "");
      if (missing.length === LOCALES.length) continue;
      for (const locale of missing)
        context.addIssue({ code: "custom", path: [`${mail}-${locale}`], message: "partly" satisfies WordingError });
      wording[mail] = { kk: of("kk"), ru: of("ru"), en: of("en") };
    }
    return Object.keys(wording).length === 0 ? null : wording;
  }),
  errors: WORDING_ERRORS,
});

/** The form for what is stored. */
export function wordingKept(wording: MailWording | null): Kept {
  const entries = WORDED_MAILS.flatMap((mail) =>
    LOCALES.map((locale) => [`${mail}-${locale}`, wording?.[mail]?.[locale] ?? ""] as const),
  );
  return { values: Object.fromEntries(entries), lists: {} };
}
