import { columns } from "../columns";
import { campaign } from "./campaign";

const { table, text, time } = columns;

/**
 * Campaigns that somebody could review whose role no second person had confirmed, because there was none
 * (architecture.md, "Insiders"). It stays said of them.
 */
export const reviewedAlone = table("reviewed_alone", {
  campaignId: text("campaign_id")
    .primaryKey()
    .references(() => campaign.id),
  since: time("since").notNull(),
});
