import type { Locale } from "../instrument/locales";

/** A text of the organisation, in each language. */
export type OwnText = Record<Locale, string>;

/** What an organisation tells all whom it had invited: what it has learned, and up to three things that it will do. */
export type AnnouncedText = { learned: OwnText; measures: readonly OwnText[] };
