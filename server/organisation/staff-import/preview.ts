import { listMissing, listProblems, listStagedPeople, listStagedUnits } from "@/db/queries/organisation/staff-import";
import type { Reader } from "@/db/write";
import type { Locale } from "@/lib/instrument/locales";
import { IMPORT_FILES, type ImportFile } from "@/lib/organisation/staff-import/import-columns";
import { type ChangeAction, CHANGE_ACTIONS } from "@/lib/organisation/staff-import/import-facts";
import { unitName } from "@/lib/organisation/unit-name";

/** Rows of a page of the preview. */
export const PREVIEW_ROWS = 100;

/** What a preview shows row by row: one action of one file. */
export type PreviewChoice = { file: ImportFile; action: ChangeAction; page: number };

/** A row of a file with what it changes; null and empty stand for nothing. */
export type PreviewRow = {
  row: number;
  name: string;
  detail: string;
  changes: { before: string | null; after: string | null }[];
};

/** The page number in an address, from 1; the first page for anything else. */
export function readPage(page: string | string[] | undefined): number {
  return typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
}

/** The choice that a page's address makes; undefined for any other. */
export function readChoice(
  show: string | string[] | undefined,
  page: string | string[] | undefined,
): PreviewChoice | undefined {
  const [file, action] = typeof show === "string" ? show.split(".") : [];
  const knownFile = IMPORT_FILES.find((known) => known === file);
  const knownAction = CHANGE_ACTIONS.find((known) => known === action);
  return knownFile && knownAction ? { file: knownFile, action: knownAction, page: readPage(page) } : undefined;
}

/** The facts that differ, in the order of the columns of the file. */
function differences<Name extends string>(
  names: readonly Name[],
  before: Readonly<Partial<Record<Name, string | number | null>>> | null,
  after: Readonly<Record<Name, string | number | null>>,
) {
  if (before === null) return [];
  const text = (value: string | number | null | undefined) => String(value ?? "");
  return names
    .map((name) => ({ before: text(before[name]), after: text(after[name]) }))
    .filter((fact) => fact.before !== fact.after);
}

const UNIT_FACTS = ["parentCode", "nameKk", "nameRu", "nameEn", "kind", "region", "withoutAddress"] as const;
const PERSON_FACTS = ["email", "name", "unitCode", "locale"] as const;

/** A page of the preview of an import, as it was staged. */
export async function listPreview(
  db: Reader,
  importId: string,
  choice: PreviewChoice,
  locale: Locale,
): Promise<PreviewRow[]> {
  const offset = (choice.page - 1) * PREVIEW_ROWS;
  if (choice.file === "units")
    return (await listStagedUnits(db, importId, choice.action, offset, PREVIEW_ROWS)).map((staged) => ({
      row: staged.row,
      name: unitName(staged, locale),
      detail: staged.code,
      changes: differences(UNIT_FACTS, staged.before, staged),
    }));
  return (await listStagedPeople(db, importId, [choice.action], offset, PREVIEW_ROWS)).map((staged) => ({
    row: staged.row,
    name: `${staged.name} · ${staged.email}`,
    detail: staged.unitCode,
    changes: differences(PERSON_FACTS, staged.before, staged),
  }));
}

/** A page of those who are in the units of the file and not in it. */
export function listMissingPage(db: Reader, importId: string, page: number) {
  return listMissing(db, importId, (page - 1) * PREVIEW_ROWS, PREVIEW_ROWS);
}

/** A page of what is wrong with the files. */
export function listProblemPage(db: Reader, importId: string, page: number) {
  return listProblems(db, importId, (page - 1) * PREVIEW_ROWS, PREVIEW_ROWS);
}
