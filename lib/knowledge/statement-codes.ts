import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { statementsOf } from "./statements";

/** Plain words, or a statement of the article in place of its code, by its section and in a few words. */
export type TextPart = string | { id: string; name: string };

const CODE = /([A-Z]{2}-\d+)/;

/** Between two names, which may hold a comma, a semicolon; before a word that follows a name, a comma. */
const betweenNames = (words: string) => words.replace(/^, $/, "; ").replace(/^ (?=\p{L})/u, ", ");

/** A text of the instrument with each code of a statement ("NO-3") replaced by what the code stands for. */
export function withStatements(instrument: Instrument, text: string, locale: Locale): readonly TextPart[] {
  return text
    .split(CODE)
    .map((part): TextPart => {
      const [statement] = statementsOf(instrument, [part], locale);
      return statement ? { id: part, name: `${statement.section}: ${statement.name}` } : betweenNames(part);
    })
    .filter((part) => part !== "");
}

/** The same for what has no links. */
export const plainText = (parts: readonly TextPart[]) =>
  parts.map((part) => (typeof part === "string" ? part : part.name)).join("");
