import type { Locale } from "@/lib/instrument/locales";
import type { UnitKind } from "./unit-kinds";

/** A unit as files speak of it. */
export type UnitFacts = {
  code: string;
  /** Null at the top. */
  parentCode: string | null;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  kind: UnitKind;
  /** ISO 3166-2:KZ; null where a body has none. */
  region: string | null;
  /** How many of its people have no e-mail address of their own. */
  withoutAddress: number;
};

/** A row of a file of units, counted as in a spreadsheet. */
export type UnitRow = { row: number; facts: UnitFacts };

/** A member of the staff as files speak of them. */
export type PersonFacts = {
  email: string;
  name: string;
  /** Empty: in no unit so far. */ unitCode: string;
  locale: Locale;
};

export type StoredUnit = UnitFacts & { id: string; isArchived: boolean };
export type StoredStaff = {
  id: string;
  email: string;
  emailFolded: string;
  name: string;
  unitCode: string | null;
  locale: Locale;
  /** Whoever has one is removed on their page only. */
  hasRole: boolean;
};

/** Who is in a unit of the file and not in it; `namesakeRow`: where it adds somebody of that name to the same unit. */
export type MissingPerson = StoredStaff & { namesakeRow: number | null };

/** What such a row is said to be: the same person at a new address, or another one. */
export const NAMESAKE_CHOICES = ["same", "other"] as const;
export type NamesakeChoice = (typeof NAMESAKE_CHOICES)[number];

export const CHANGE_ACTIONS = ["add", "change", "move", "restore"] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** What a row would do. Moved: below another unit, or into another one; the rest may differ too. */
export type Change<Facts> = {
  action: ChangeAction;
  row: number;
  /** Null for what is added. */
  id: string | null;
  before: Facts | null;
  after: Facts;
};
