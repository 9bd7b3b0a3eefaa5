import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { Kept } from "../form/form-state";
import { shownVersion } from "../form/shown-version";
import { type Locale, LOCALES } from "../instrument/locales";
import type { AnnouncedText, OwnText } from "./announcement";

/** The places of measures in the form. */
export const ANNOUNCED_PLACES = ["1", "2", "3"] as const;

/** Numbers that the form and its complaints mention, in letters but for `most`. */
export const ANNOUNCEMENT_LIMITS = { most: ANNOUNCED_PLACES.length, learned: 2000, measure: 300 } as const;

/** Why the form comes back (messages: `announcement.errors`). */
export const ANNOUNCEMENT_ERRORS = {
  learned: [],
  "learned-long": [],
  partly: [],
  "measure-long": [],
  changed: [],
} as const;
export type AnnouncementError = keyof typeof ANNOUNCEMENT_ERRORS;
const says = (error: AnnouncementError) => ({ error });

const { learned: mostLetters, measure: fewLetters } = ANNOUNCEMENT_LIMITS;
const learned = z.string(says("learned")).trim().min(1, says("learned")).max(mostLetters, says("learned-long"));
const measure = z.string(says("partly")).trim().max(fewLetters, says("measure-long"));

const fields = z.object({
  ...{ "learned-kk": learned, "learned-ru": learned, "learned-en": learned },
  ...{ "measure-1-kk": measure, "measure-1-ru": measure, "measure-1-en": measure },
  ...{ "measure-2-kk": measure, "measure-2-ru": measure, "measure-2-en": measure },
  ...{ "measure-3-kk": measure, "measure-3-ru": measure, "measure-3-en": measure },
  version: z.string().optional().catch(undefined),
});

/** What is kept of an announcement, in place of what had this version; 0: of none. */
export type SentAnnouncement = AnnouncedText & { version: number };

/** What was learned, in every language; and measures, each in all languages or in none. */
export const announcementForm = defineForm({
  schema: fields.transform((given, context): SentAnnouncement => {
    const measures = ANNOUNCED_PLACES.flatMap((place): OwnText[] => {
      const of = (locale: Locale) => given[`measure-${place}-${locale}`];
      const missing = LOCALES.filter((locale) => of(locale) === "");
      if (missing.length === LOCALES.length) return [];
      for (const locale of missing) {
        const path = [`measure-${place}-${locale}`];
        context.addIssue({ code: "custom", path, message: "partly" satisfies AnnouncementError });
      }
      return [{ kk: of("kk"), ru: of("ru"), en: of("en") }];
    });
    const learnedIn = { kk: given["learned-kk"], ru: given["learned-ru"], en: given["learned-en"] };
    return { learned: learnedIn, measures, version: shownVersion(given.version) };
  }),
  errors: ANNOUNCEMENT_ERRORS,
  anchors: ["announcement"],
});

/** The form for what is stored. */
export function announcementKept(text: AnnouncedText | null): Kept {
  const entries = LOCALES.flatMap((locale) => [
    [`learned-${locale}`, text?.learned[locale] ?? ""],
    ...ANNOUNCED_PLACES.map((place, i) => [`measure-${place}-${locale}`, text?.measures[i]?.[locale] ?? ""]),
  ]);
  return { values: Object.fromEntries(entries) as Record<string, string>, lists: {} };
}
