import { z } from "zod";
import { RELEASE_TABLES, type ReleaseTable } from "../../release/figures";
import { textSchema, timeSchema, unitRefSchema } from "./figure-schemas";

const TABLES: Readonly<Record<ReleaseTable, string>> = {
  index: "the seven principle indices",
  survey: "the survey questions, the obstacle load and the scenario score",
  levels: "the distributions over the four levels",
};

/** An object with an entry for each table of a release. */
export function byTable<Schema extends z.ZodType>(entry: (about: string) => Schema) {
  const entries = RELEASE_TABLES.map((table) => [table, entry(TABLES[table])] as const);
  return z.strictObject(Object.fromEntries(entries) as Record<ReleaseTable, Schema>);
}

export const campaignSchema = z
  .strictObject({
    id: z.string(),
    title: textSchema,
    opensAt: timeSchema("When answering began"),
    closesAt: timeSchema("When answering ended"),
    instrumentVersion: z.string().describe("Version of the questionnaire"),
    smallestGroups: byTable((about) =>
      z.int().min(1).describe(`Smallest number of people in a published group of ${about} (people)`),
    ).describe("k of each table of the release"),
    releasedAt: timeSchema("When the figures were published; from then on they do not change"),
    hash: z.string().describe("SHA-256 of the released data, in hexadecimal"),
    isReviewedAlone: z
      .boolean()
      .describe("Whether somebody could review it whose role no second person had confirmed, because there was none"),
  })
  .describe("A released campaign");

export const campaignListSchema = z
  .strictObject({
    campaigns: z
      .array(
        campaignSchema
          .extend({ units: z.array(unitRefSchema).describe("The topmost units of the campaign that the token reads") })
          .describe("A released campaign and where to begin reading it"),
      )
      .describe("The latest opening first"),
  })
  .describe("Released campaigns with units that the token reads");
export type CampaignListJson = z.infer<typeof campaignListSchema>;
