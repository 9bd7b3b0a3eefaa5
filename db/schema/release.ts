import type {
  Origin,
  GroupColumns,
  Quality,
  ReleaseTable,
  SmallestGroups,
  UnitColumns,
} from "../../lib/release/figures";
import { columns } from "../columns";
import { campaign } from "./campaign";
import { unit } from "./unit";

const { table, boolean, text, time, integer, json, primaryKey } = columns;

/** The publication of a closed campaign: while the worker makes it, its progress; then what it says of all. */
export const release = table("release", {
  campaignId: text("campaign_id")
    .primaryKey()
    .references(() => campaign.id),
  startedAt: time("started_at").notNull(),
  /** Submitted responses read, and how many there were at the beginning. */
  done: integer("done").notNull().default(0),
  total: integer("total").notNull(),
  /** When it was published; null while it is being made. From then on nothing of it changes. */
  releasedAt: time("released_at"),
  smallestGroups: json<SmallestGroups>("smallest_groups").notNull(),
  quality: json<Quality>("quality"),
  /** SHA-256 of the released data and the salt, in hexadecimal. */
  hash: text("hash"),
  /** A random value that is never published: without it nobody can try a guess against the hash. */
  salt: text("salt"),
  /** The version of the rules it was made by (`RELEASE_RULES`). */
  rules: integer("rules").notNull().default(1),
});

const inCampaign = {
  campaignId: text("campaign_id")
    .notNull()
    .references(() => release.campaignId),
  table: text("table_name").$type<ReleaseTable>().notNull(),
  unitId: text("unit_id")
    .notNull()
    .references(() => unit.id),
};

/** A set of people published together. */
export const releasedGroup = table(
  "released_group",
  {
    ...inCampaign,
    origin: text("origin").$type<Origin>().notNull(),
    people: integer("people").notNull(),
    invited: integer("invited").notNull().default(0),
    coveredUnitIds: json<readonly string[]>("covered_unit_ids").notNull(),
    columns: json<GroupColumns>("columns").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.campaignId, columns.table, columns.unitId, columns.origin] })],
);

/** Sums over the groups of a unit's subtree, for every unit of the campaign and table. */
export const releasedUnit = table(
  "released_unit",
  {
    ...inCampaign,
    invited: integer("invited").notNull().default(0),
    covered: integer("covered").notNull(),
    elsewhere: json<readonly string[]>("elsewhere").notNull(),
    isPartlyInNoFigure: boolean("is_partly_in_no_figure").notNull(),
    hasImported: boolean("has_imported").notNull(),
    /** Digest of the units that each column covers: figures of two campaigns are compared where it is the same. */
    coverage: json<Readonly<Record<string, string>>>("coverage").notNull(),
    columns: json<UnitColumns>("columns").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.campaignId, columns.unitId, columns.table] })],
);
