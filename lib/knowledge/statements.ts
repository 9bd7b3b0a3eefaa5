import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { statementName } from "./texts";

type SourceStatement = Instrument["sourceStatements"][number];
type SectionId = SourceStatement["section"];

/** The sections of the article on one country each, in its order. */
export const COUNTRIES = ["norway", "singapore", "uk", "finland", "kazakhstan"] as const satisfies readonly SectionId[];
/** What it says of all of them together. */
const REVIEW = ["introduction", "conclusions"] as const satisfies readonly SectionId[];

/** A statement of the article: in a few words, in full, and the place where it stands, by section and exact words. */
export type StatementView = { id: string; name: string; text: string; section: string; quoteRu: string };

/** Where a statement of the article is told, behind the language. */
export const statementPath = (id: string) => `/knowledge/countries#${id}`;

function statementView(instrument: Instrument, statement: SourceStatement, locale: Locale): StatementView {
  const { id, section, text, quoteRu } = statement;
  return {
    ...{ id, quoteRu, text: text[locale], name: statementName(id, locale) },
    section: instrument.sectionNames[section][locale],
  };
}

/** Statements by their ids, in the order of the article. */
export function statementsOf(instrument: Instrument, ids: readonly string[], locale: Locale): StatementView[] {
  return instrument.sourceStatements
    .filter(({ id }) => ids.includes(id))
    .map((statement) => statementView(instrument, statement, locale));
}

/** The whole article: the five countries, then the review of all, each with its statements. */
export function articleSections(instrument: Instrument, locale: Locale) {
  return [...COUNTRIES, ...REVIEW].map((id) => ({
    id,
    name: instrument.sectionNames[id][locale],
    statements: instrument.sourceStatements
      .filter(({ section }) => section === id)
      .map((statement) => statementView(instrument, statement, locale)),
  }));
}
