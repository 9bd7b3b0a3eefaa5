import { z } from "zod";
import { THIRDS } from "../../campaign/participation-rate";
import { VERDICT_IDS } from "../../benchmark/verdict";
import { LEVEL_IDS, type LevelId, PRINCIPLE_IDS } from "../../instrument/schema";
import { PARTICIPATION } from "../../policy/privacy";
import { byTable, campaignSchema } from "./campaign-schema";
import {
  invitedPeople,
  capSchema,
  differenceSchema,
  meanSchema,
  nationalShareSchema,
  obstacleSchema,
  people,
  percentInTenths,
  shareSchema,
  shownPercent,
  unitRefSchema,
} from "./figure-schemas";

const principleId = z.enum(PRINCIPLE_IDS).describe("One of the seven principles");
const lineId = (description: string) => z.string().describe(`${description}, such as "fig1.a" or "fig2.n"`);

const participationSchema = z
  .strictObject({
    invited: z.int().min(0).describe("People invited, exactly"),
    answered: people("People who answered by the close"),
    rate: z
      .union([
        z.enum(THIRDS).describe("Under 50 invited: which third of them answered"),
        z
          .int()
          .min(PARTICIPATION.stepPct)
          .max(100 - PARTICIPATION.stepPct)
          .multipleOf(PARTICIPATION.stepPct)
          .describe("From 50 invited on, in percent: 5 stands for 5 or less, 95 for 95 or more"),
      ])
      .describe("The middle of the numbers that the shown one allows, of those invited"),
  })
  .describe("Taking part, in the unit with all units below");

const coverageSchema = z
  .strictObject({
    people: z
      .strictObject({
        covered: invitedPeople("People invited in units that the figures cover, whether or not they answered"),
        invited: invitedPeople("People invited in the unit with all units below"),
      })
      .nullable()
      .describe("Null where the unit has no figures in this table"),
    elsewhere: z.array(unitRefSchema).describe("Units above in whose figures the others count"),
    isPartlyInNoFigure: z
      .boolean()
      .describe("Whether some would be in no figure at all: of each origin fewer than a group needs"),
    hasImported: z.boolean().describe("Whether answers collected elsewhere are among them"),
  })
  .describe("Whom the figures cover");

const basis = people("People with this figure").nullable();

/** An object with an entry for each level. */
function byLevel<Schema extends z.ZodType>(entry: Schema) {
  return z.strictObject(Object.fromEntries(LEVEL_IDS.map((level) => [level, entry])) as Record<LevelId, Schema>);
}

const levelSchema = z.strictObject({
  principleId,
  sharesPct: byLevel(shownPercent("Share of people at this level")).nullable(),
  caps: byLevel(capSchema).nullable(),
  people: basis,
});

export const lineSchema = z
  .strictObject({
    id: lineId("Line of the national survey"),
    share: shareSchema,
    national: nationalShareSchema,
    difference: differenceSchema,
    verdict: z
      .enum(VERDICT_IDS)
      .describe(
        "Unit against nation, by the unrounded sums. clear, small and borderline: both Holm-adjusted tests at 5 %, borderline in the first only. " +
          "possible: unadjusted below 1 %. similar, not-large: the difference is within h = 0.2 or 0.5. open: too few answers",
      ),
    ruledOutPoints: z
      .int()
      .min(1)
      .max(100)
      .describe("The difference that not-large rules out (whole percentage points)")
      .nullable()
      .describe("Null for other verdicts"),
  })
  .describe("One line of the benchmark scorecard: which problems colleagues name, not how good they are");

const lines = (question: string) =>
  z.array(lineSchema).nullable().describe(`${question}; null where the unit has no figure of this question`);

const cardSchema = z
  .strictObject({
    principleId,
    strength: z.enum(["direct", "partial", "contextual", "none"]).describe("How close the survey is to the principle"),
    nationalPct: percentInTenths().describe("National share (percent, one decimal)").nullable(),
    lineId: lineId("The line with share and verdict").nullable(),
  })
  .describe("What the national survey says about a principle");

const sizeNoteSchema = z
  .strictObject({
    answers: z
      .int()
      .min(1)
      .describe("About how many answers show a difference of ten points with 80 % power (rounded to 10)"),
    unit: unitRefSchema.nullable().describe("The nearest larger unit that the token reads and that has them, if any"),
  })
  .nullable()
  .describe("Null where the unit has enough answers, or no figure of the question");

const adviceSchema = z
  .strictObject({
    basis: z
      .enum(["unit", "above", "nation"])
      .describe(
        "Obstacles established as named more often than nationally in this unit, or otherwise in the nearest larger one; " +
          "otherwise those named most in the whole country, which says nothing about the unit",
      ),
    unit: unitRefSchema.nullable().describe("The larger unit, if it is one"),
    items: z.array(
      z.strictObject({
        lineId: lineId("The obstacle"),
        share: shareSchema.nullable().describe("The share in the unit of the basis; null for the whole country"),
        national: nationalShareSchema,
        sureness: z
          .enum(["established", "possible"])
          .nullable()
          .describe("possible: the verdict is borderline; null for the whole country"),
      }),
    ),
  })
  .describe("Which obstacles to do something about");

const unitFiguresSchema = z
  .strictObject({
    unit: unitRefSchema,
    path: z.array(unitRefSchema).describe("Units above that the token reads, the topmost first"),
    children: z.array(unitRefSchema).describe("Units directly below, by code"),
    participation: participationSchema.nullable().describe("Null where too few people were invited"),
    coverage: byTable(() => coverageSchema).describe("Whom the figures of each table cover"),
    overall: meanSchema.nullable().describe("Mean of the shown indices; null where fewer than five are shown"),
    indices: z
      .array(z.strictObject({ principleId, mean: meanSchema.nullable(), people: basis }))
      .describe("The principle indices"),
    levels: z
      .array(levelSchema)
      .describe("Shares of people at each level; rounded and bounded each by itself, so they need not sum to 100"),
    scenarioScore: meanSchema.nullable(),
    answered: z
      .strictObject({ NS1: basis, NS2: basis, obstacles: basis, scenarios: basis })
      .describe("How many people the survey figures are of"),
    lines: z.strictObject({
      NS1: lines("Problems in communication with citizens (one answer per person)"),
      NS2: lines("Obstacles to communicating better (several answers per person)"),
    }),
    sizeNotes: z
      .strictObject({ NS1: sizeNoteSchema, NS2: sizeNoteSchema })
      .describe("What a unit of this size cannot show of a question"),
    obstacles: obstacleSchema.nullable(),
    cards: z.array(cardSchema),
    advice: adviceSchema,
    notes: z
      .array(z.enum(["one-group-dominates", "low-participation", "imported"]))
      .describe("One group gives more than 40 % of the answers; fewer than half answered; some answers were imported"),
  })
  .describe("Released figures of a unit with all units below; null is a figure that was not released");
export type UnitFiguresJson = z.infer<typeof unitFiguresSchema>;

export const unitReportSchema = unitFiguresSchema
  .extend({ campaign: campaignSchema })
  .describe("Released figures of a unit with all units below; null is a figure that was not released");
export type UnitReportJson = z.infer<typeof unitReportSchema>;

export const campaignReportsSchema = z
  .strictObject({
    campaign: campaignSchema,
    units: z.array(unitFiguresSchema).describe("All units that the token reads, each before those below it"),
  })
  .describe("Released figures of all units of a campaign that the token reads");
export type CampaignReportsJson = z.infer<typeof campaignReportsSchema>;
