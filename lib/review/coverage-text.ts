import type { Locale } from "../instrument/locales";
import { LEFT_OPEN } from "../policy/privacy";
import type { Coverage, UnitRef } from "./unit-report";

type Values = { covered: number; invited: number; units: string; k: number };
type Key = "all" | "part" | "partElsewhere" | "importedOnly" | "elsewhere" | "none" | "inNoFigure";
/** The sentences under `review.coverage` in the message files. */
export type CoverageTranslator = (key: Key, values: Values) => string;

const QUOTES = { kk: ["«", "»"], ru: ["«", "»"], en: ["“", "”"] } as const satisfies Record<Locale, readonly string[]>;

/** Names of units in quotation marks, as a list in words. */
function unitNames(units: readonly UnitRef[], locale: Locale): string {
  const [open, close] = QUOTES[locale];
  return new Intl.ListFormat(locale).format(units.map(({ name }) => open + name[locale] + close));
}

function keyOf({ people, elsewhere }: Coverage): Key {
  if (people === null) return elsewhere.length > 0 ? "elsewhere" : "none";
  if (people.invited === 0) return "importedOnly";
  if (elsewhere.length > 0) return "partElsewhere";
  return people.covered === people.invited ? "all" : "part";
}

/**
 * Whom the figures of a table cover and where the others count. Of the answers in no figure it only says that they are
 * fewer than a group needs people invited: three more than `smallest` (architecture.md, "The release", 4).
 */
export function coverageText(coverage: Coverage, smallest: number, t: CoverageTranslator, locale: Locale): string {
  const people = coverage.people ?? { covered: 0, invited: 0 };
  const values = { ...people, units: unitNames(coverage.elsewhere, locale), k: smallest + LEFT_OPEN };
  const sentences = [t(keyOf(coverage), values), ...(coverage.isPartlyInNoFigure ? [t("inNoFigure", values)] : [])];
  return sentences.join(" ");
}

/** Whether the figures cover the units of everybody invited, so that nothing has to be said of it beside participation. */
export function coversAll({ people, elsewhere, isPartlyInNoFigure, hasImported }: Coverage): boolean {
  const isWhole = people !== null && people.invited > 0 && people.covered === people.invited;
  return isWhole && elsewhere.length === 0 && !isPartlyInNoFigure && !hasImported;
}
