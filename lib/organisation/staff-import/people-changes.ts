import type { Locale } from "@/lib/instrument/locales";
import type { Change, PersonFacts, StoredStaff } from "./import-facts";
import type { ImportProblem } from "./import-problem";
import type { Namesake } from "./sheet-facts";
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

/** How many are named: a list of whom nobody is missing has none, and one of another year has all. */
const MOST_NAMESAKES = 50;

const sameName = (one: string) => visibleLine(one).toLocaleLowerCase("kk");

/**
 * Who would be added although somebody of that name, at an address that the file does not have, is in the unit: a new
 * person, or a new address of the same one? Nobody's address is changed by a file, for it opens what they have answered.
 */
function namesakesAmong(added: readonly Change<PersonFacts>[], missing: readonly StoredStaff[]): Namesake[] {
  const keyOf = (unitCode: string, name: string) => `${unitCode}\n${sameName(name)}`;
  const byName = new Map(missing.map((person) => [keyOf(person.unitCode ?? "", person.name), person]));
  return added
    .flatMap(({ action, row, after: { unitCode, name, email } }) => {
      const stored = action === "add" ? byName.get(keyOf(unitCode, name)) : undefined;
      return stored ? [{ row, name, email, storedEmail: stored.email }] : [];
    })
    .slice(0, MOST_NAMESAKES);
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
  missing: StoredStaff[];
  namesakes: Namesake[];
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
  const missing = missingFrom(stored, people);
  return {
    changes,
    unchanged: people.length - changes.length,
    missing,
    namesakes: namesakesAmong(changes, missing),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...doubled.map(({ row, facts }) => problemOf("people", row, "email", "doubled-email", facts.email)),
      ...people.flatMap((person) => unitProblem(person, units)),
    ],
  };
}
