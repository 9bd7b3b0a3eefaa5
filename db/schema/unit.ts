import { columns } from "../columns";

const { table, text, time, integer, boolean, uniqueIndex, index } = columns;

/** A node of the organisation's tree. A unit with people or campaigns is archived, never deleted. */
export const unit = table(
  "unit",
  {
    id: text("id").primaryKey(),
    /** The organisation's own short name, by which files speak of the unit. */
    code: text("code").notNull(),
    /** The unit above; null at the top. Held together by the import, which refuses unknown parents and cycles. */
    parentId: text("parent_id"),
    nameKk: text("name_kk").notNull(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
    kind: text("kind").$type<"central" | "local">().notNull(),
    region: text("region"),
    /** How many of its people have no e-mail address of their own: they are on no list, and get codes on paper. */
    withoutAddress: integer("without_address").notNull().default(0),
    /** Not of the organisation: a name under which a campaign joins units. Nobody works in it, and no file speaks of it. */
    isReportingGroup: boolean("is_reporting_group").notNull().default(false),
    createdAt: time("created_at").notNull(),
    archivedAt: time("archived_at"),
  },
  (columns) => [uniqueIndex("unit_code").on(columns.code), index("unit_parent").on(columns.parentId)],
);
