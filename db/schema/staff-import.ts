import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import {
  type ChangeAction,
  NAMESAKE_CHOICES,
  type PersonFacts,
  type UnitFacts,
} from "../../lib/organisation/staff-import/import-facts";
import type { ProblemCode } from "@/lib/organisation/staff-import/import-problem";
import type { FileFacts } from "@/lib/organisation/staff-import/sheet-facts";
import type { UnitKind } from "@/lib/organisation/staff-import/unit-kinds";
import type { Locale } from "../../lib/instrument/locales";
import { columns } from "../columns";
import { person } from "./person";

const { table, text, time, integer, boolean, json, blob, primaryKey, index } = columns;

/** The id of the only row of `organisation`. */
export const ORGANISATION = "organisation";

/** Raised with every change of a unit or of the staff, so that no plan is carried out on another organisation. */
export const organisation = table("organisation", {
  id: text("id").primaryKey(),
  revision: integer("revision").notNull().default(0),
  /** The import on its way; there is one at a time. */
  importId: text("import_id"),
});

/**
 * Reading: the worker plans and stages. Planned: waits for the person. Refused: the files have problems.
 * Confirmed: the worker makes it valid.
 */
export type ImportState = "reading" | "planned" | "refused" | "confirmed" | "imported" | "cancelled";
/** Numbers of rows by what they do. */
export type ImportCounts = Record<ImportFile, Record<ChangeAction | "unchanged", number>>;
/** Where in the files the tables were read; null where none was given, or none could be read. */
export type ImportFacts = Record<ImportFile, FileFacts | null>;

/** Files of units and people on their way into the organisation. */
export const staffImport = table(
  "staff_import",
  {
    id: text("id").primaryKey(),
    actorId: text("actor_id").references(() => person.id, { onDelete: "set null" }),
    createdAt: time("created_at").notNull(),
    state: text("state").$type<ImportState>().notNull().default("reading"),
    /** The files, until the import has ended; null where none was given. */
    units: blob("units"),
    people: blob("people"),
    /** Times that its files began to be read since they were last read to the end. */
    attempts: integer("attempts").notNull().default(0),
    /** Rows staged, and rows to be staged; null until that is known. */
    done: integer("done").notNull().default(0),
    total: integer("total"),
    /** The revision of the organisation for which it was planned. */
    revision: integer("revision"),
    /** Kept when it has to be planned again, because the organisation was another one by then. */
    confirmedAt: time("confirmed_at"),
    counts: json<ImportCounts>("counts"),
    /** Until the import has ended. */
    facts: json<ImportFacts>("facts"),
    /** People in the units of the file who are not in it; they are staged with an action of `MISSING_ACTIONS`. */
    missing: integer("missing").notNull().default(0),
    /** Whether somebody has confirmed that these leave the staff with the import. */
    removesMissing: boolean("removes_missing").notNull().default(false),
    endedAt: time("ended_at"),
  },
  (columns) => [index("staff_import_state").on(columns.state)],
);

/**
 * Of somebody who is missing from the file. With "leave" there is nothing to decide; the others have the name of
 * somebody whom the file adds to their unit, in the row that is staged with them: "ask" until somebody has said that
 * they are the "same" person, whose new address that is, or "other" people. Who is the same leaves the staff with the
 * import; the rest only where that was confirmed for all.
 */
export const NAMESAKE_ACTIONS = ["ask", ...NAMESAKE_CHOICES] as const;
export const MISSING_ACTIONS = ["leave", ...NAMESAKE_ACTIONS] as const;
export type MissingAction = (typeof MISSING_ACTIONS)[number];
/** What a staged row does. */
export type StagedAction = ChangeAction | MissingAction;

const staged = {
  importId: text("import_id")
    .notNull()
    .references(() => staffImport.id, { onDelete: "cascade" }),
  ordinal: integer("ordinal").notNull(),
  row: integer("row").notNull(),
  action: text("action").$type<StagedAction>().notNull(),
};

/** A unit as it will be. */
export const stagedUnit = table(
  "staged_unit",
  {
    ...staged,
    unitId: text("unit_id").notNull(),
    parentId: text("parent_id"),
    parentCode: text("parent_code"),
    before: json<UnitFacts>("before"),
    code: text("code").notNull(),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
    kind: text("kind").$type<UnitKind>().notNull(),
    region: text("region"),
    withoutAddress: integer("without_address").notNull().default(0),
  },
  (columns) => [primaryKey({ columns: [columns.importId, columns.ordinal] })],
);

/** A member of the staff as they will be. */
export const stagedPerson = table(
  "staged_person",
  {
    ...staged,
    personId: text("person_id").notNull(),
    unitId: text("unit_id").notNull(),
    unitCode: text("unit_code").notNull(),
    before: json<PersonFacts>("before"),
    email: text("email").notNull(),
    emailFolded: text("email_folded").notNull(),
    name: text("name").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.importId, columns.ordinal] })],
);

/** Why the files cannot be taken. */
export const importProblem = table(
  "import_problem",
  {
    importId: staged.importId,
    ordinal: staged.ordinal,
    file: text("file").$type<ImportFile>().notNull(),
    row: integer("row"),
    column: text("column_name"),
    code: text("code").$type<ProblemCode>().notNull(),
    value: text("value"),
    other: text("other"),
  },
  (columns) => [primaryKey({ columns: [columns.importId, columns.ordinal] })],
);
