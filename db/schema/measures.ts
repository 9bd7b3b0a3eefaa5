import type { Measure } from "../../lib/review/measures";
import { columns } from "../columns";
import { campaign } from "./campaign";
import { unit } from "./unit";

const { table, text, time, integer, json, primaryKey } = columns;

/** What a unit means to do after a campaign, as its reviewers wrote it; none: nobody has written anything. */
export const unitMeasures = table(
  "unit_measures",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    list: json<readonly Measure[]>("list").notNull(),
    /** Goes up with every change: of two who change the same, the second reads that it has changed. */
    version: integer("version").notNull(),
    changedAt: time("changed_at").notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.unitId, columns.campaignId] })],
);
