import { z } from "zod";
import { campaignListSchema, campaignSchema } from "./campaign-schema";
import { errorSchema } from "./error-schema";
import {
  meanSchema,
  nationalShareSchema,
  obstacleSchema,
  shareSchema,
  textSchema,
  unitRefSchema,
} from "./figure-schemas";
import { campaignReportsSchema, lineSchema, unitReportSchema } from "./report-schema";

/** The shapes that the description names; all others are written out where they stand. */
const SCHEMAS = {
  Campaign: campaignSchema,
  CampaignList: campaignListSchema,
  CampaignReports: campaignReportsSchema,
  Error: errorSchema,
  Line: lineSchema,
  Mean: meanSchema,
  NationalShare: nationalShareSchema,
  Obstacles: obstacleSchema,
  Share: shareSchema,
  Text: textSchema,
  Unit: unitRefSchema,
  UnitReport: unitReportSchema,
} as const satisfies Record<string, z.ZodType>;
export type ComponentName = keyof typeof SCHEMAS;

/** Where the description refers to a shape. */
export const componentRef = (name: string) => `#/components/schemas/${name}`;

/** All shapes of the API's answers as JSON Schema 2020-12, which OpenAPI 3.1 speaks, by name. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: componentRef,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern takes half a page.
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema] as const),
  );
}
