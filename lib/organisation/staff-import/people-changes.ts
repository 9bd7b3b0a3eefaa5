import type { Locale } from "@/lib/instrument/locales";
import type { Change, MissingPerson, PersonFacts, StoredStaff } from "./import-facts";
import type { ImportProblem } from "./import-problem";
import { findLanguage } from "./unit-kinds";
import { problemOf, type TableRow } from "./table-rows";
import { visibleLine } from "../../text/visible-text";
import { strayLetterInAddress } from "../../text/look-alikes";
import { isEmailAddress } from "../email-address";
import { alikeProblem } from "./alike-codes";
import { doubledRows } from "./unit-changes";

/** Which unit codes people may be put into after the import, and which are known but archived. */
export type UnitCodes = {
  isActive: (code: string) => boolean;
  isArchived: (code: string) => boolean;
  /** The code of a unit that people may be put into and that looks like this one. */
  alike: (code: string) => string | undefined;
};

/** The language of mail to somebody added without one, as the help of the column says; not that of the pages. */
const MAIL_LOCALE: Locale = "ru";

type PersonRow = { row: number; folded: string; facts: PersonFacts };

function readPerson(
  { row, cells }: TableRow<"people">,
  stored: StoredStaff | undefined,
  folded: string,
): { person: PersonRow; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  if (cells.email !== "" && !isEmailAddress(cells.email))
    problems.push(problemOf("people", row, "email", "not-an-email", cells.email));
  else {
    const stray = strayLetterInAddress(cells.email);
    if (stray) problems.push(problemOf("people", row, "email", `letter-${stray.script}`, cells.email, stray.letter));
  }
  const language = cells.language === "" ? (stored?.locale ?? MAIL_LOCALE) : findLanguage(cells.language);
  if (!language) problems.push(problemOf("people", row, "language", "unknown-language", cells.language));
  const { email, name, unit_code: unitCode } = cells;
  return { person: { row, folded, facts: { email, name, unitCode, locale: language ?? MAIL_LOCALE } }, problems };
}

function unitProblem({ row, facts: { unitCode } }: PersonRow, units: UnitCodes): ImportProblem[] {
  if (unitCode === "" || units.isActive(unitCode)) return [];
  const alike = units.alike(unitCode);
  if (alike !== undefined) return [alikeProblem("people", row, "unit_code", unitCode, alike)];
  const code = units.isArchived(unitCode) ? "archived-unit" : "unknown-unit";
  return [problemOf("people", row, "unit_code", code, unitCode)];
}

function changeOf({ row, facts: after }: PersonRow, stored: StoredStaff | undefined): Change<PersonFacts> | null {
  if (!stored) return { action: "add", row, id: null, before: null, after };
  const { id, email, name, locale } = stored;
  const before = { email, name, unitCode: stored.unitCode ?? "", locale };
  const change = (action: "change" | "move") => ({ action, row, id, before, after });
  if (before.unitCode !== after.unitCode) return change("move");
  return email === after.email && name === after.name && locale === after.locale ? null : change("change");
}

/** Who is in the units of a file and not in it, without those who have a role. */
function missingFrom(stored: readonly StoredStaff[], people: readonly PersonRow[]): StoredStaff[] {
  const units = new Set(people.map(({ facts }) => facts.unitCode));
  const listed = new Set(people.map(({ folded }) => folded));
  return stored.filter(
    ({ unitCode, emailFolded, hasRole }) =>
      unitCode !== null && units.has(unitCode) && !listed.has(emailFolded) && !hasRole,
  );
}

const keyOf = (unitCode: string | null, name: string) =>
  `${unitCode ?? ""}\n${visibleLine(name).toLocaleLowerCase("kk")}`;

/**
 * Who of them has the name of somebody whom the file adds to the same unit, with the row: another person, or the same
 * one with a new address? Nobody's address is changed by a file, for it opens what they have answered. Of several rows
 * with that name each of those missing gets another one, as far as they go.
 */
function withNamesakes(missing: readonly StoredStaff[], changes: readonly Change<PersonFacts>[]): MissingPerson[] {
  const rows = new Map<string, number[]>();
  for (const { action, row, after } of changes) {
    const key = keyOf(after.unitCode, after.name);
    if (action === "add") rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return missing.map((person) => {
    const found = rows.get(keyOf(person.unitCode, person.name));
    const row = found && found.length > 1 ? found.shift() : found?.[0];
    return { ...person, namesakeRow: row ?? null };
  });
}

/** What the people of a file would change among the stored ones, who are found by their folded addresses. */
export function planPeople(
  stored: readonly StoredStaff[],
  rows: readonly TableRow<"people">[],
  units: UnitCodes,
  foldEmail: (email: string) => string,
): {
  changes: Change<PersonFacts>[];
  unchanged: number;
  missing: MissingPerson[];
  problems: ImportProblem[];
} {
  const byEmail = new Map(stored.map((person) => [foldEmail(person.emailFolded), person]));
  const read = rows.map((row) => {
    const folded = foldEmail(row.cells.email);
    return readPerson(row, byEmail.get(folded), folded);
  });
  const people = read.map(({ person }) => person);
  const doubled = doubledRows(people, ({ folded }) => folded);
  const changes = people.flatMap((person) => changeOf(person, byEmail.get(person.folded)) ?? []);
  return {
    changes,
    unchanged: people.length - changes.length,
    missing: withNamesakes(missingFrom(stored, people), changes),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...doubled.map(({ row, facts }) => problemOf("people", row, "email", "doubled-email", facts.email)),
      ...people.flatMap((person) => unitProblem(person, units)),
    ],
  };
}
