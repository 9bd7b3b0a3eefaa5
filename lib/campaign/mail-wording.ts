import type { Locale } from "../instrument/locales";

/** The mails that everybody invited gets, and that an organisation may open in its own words. */
export const WORDED_MAILS = ["invitation", "reminder"] as const;
export type WordedMail = (typeof WORDED_MAILS)[number];

/** The words with which a mail begins, in three languages; a mail that is not there begins in those of the product. */
export type MailWording = Partial<Record<WordedMail, Record<Locale, string>>>;
