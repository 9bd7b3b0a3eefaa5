import { z } from "zod";
import type { Locale } from "../instrument/locales";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { textSchema } from "../instrument/text";
import examples from "./examples.json" with { type: "json" };
import glossary from "./glossary.json" with { type: "json" };
import names from "./statement-names.json" with { type: "json" };

const STATEMENT_NAMES = z.record(z.string().regex(/^[A-Z]{2}-\d+$/), textSchema).parse(names);

/** One invented example for each principle. */
export const EXAMPLES = z.record(z.enum(PRINCIPLE_IDS), textSchema).parse(examples);

export const GLOSSARY = z
  .array(z.strictObject({ id: z.string(), term: textSchema, meaning: textSchema }))
  .parse(glossary);

/**
 * A statement of the article in a few words, to follow the name of its section; its full text is in the instrument.
 * @throws Error for an id that measurement.md §1.1 does not list.
 */
export function statementName(id: string, locale: Locale): string {
  const name = STATEMENT_NAMES[id];
  if (!name) throw new Error(`The article's statement ${id} has no name.`);
  return name[locale];
}
