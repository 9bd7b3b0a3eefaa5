import type { OwnText } from "../../lib/announcement/announcement";
import { columns } from "../columns";
import { campaign } from "./campaign";

const { table, text, time, integer, json, uniqueIndex } = columns;

/** What an organisation tells all whom it had invited to a campaign. Who reads it is kept nowhere. */
export const announcement = table(
  "announcement",
  {
    campaignId: text("campaign_id")
      .primaryKey()
      .references(() => campaign.id, { onDelete: "cascade" }),
    learned: json<OwnText>("learned").notNull(),
    measures: json<readonly OwnText[]>("measures").notNull(),
    /** Goes up with every change of the text: what is published is what its publisher has seen. */
    version: integer("version").notNull(),
    changedAt: time("changed_at").notNull(),
    /** The hash of the secret part of the one link to it, the same for all who were invited. */
    linkHash: text("link_hash").notNull(),
    /** Null while it is a draft, and when it was taken back. */
    publishedAt: time("published_at"),
    /** When nobody invited lacked the mail about it any more. */
    queuedAt: time("queued_at"),
  },
  (columns) => [uniqueIndex("announcement_link").on(columns.linkHash)],
);
