import { columns } from "../columns";
import { campaign } from "./campaign";
import { person } from "./person";

const { table, text, time, integer, index } = columns;

/** A file of responses from elsewhere that the operator has read into a campaign. */
export const answerImport = table(
  "answer_import",
  {
    id: text("id").primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    /** Whoever brought the file, as far as the operator named them: they cannot review the campaign. */
    actorId: text("actor_id").references(() => person.id, { onDelete: "set null" }),
    importedAt: time("imported_at").notNull(),
    responses: integer("responses").notNull(),
    /** SHA-256 of the answers as they were read; null for imports of earlier versions. */
    contentHash: text("content_hash"),
  },
  (columns) => [index("answer_import_campaign").on(columns.campaignId)],
);
