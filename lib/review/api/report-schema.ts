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
  percent,
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
      .nullable()
      .describe(
        "Unit against nation by the unrounded sums, both Holm-adjusted tests at 5 %; null where there are too few answers for a test",
      ),
    cannotTellYet: z.boolean().describe("Whether there are too few answers to say that there is no difference"),
    answersNeeded: z
      .int()
      .min(1)
      .describe("Answers with which a difference of h = 0.2 would be seen with 80 % power (people, rounded up)")
      .nullable()
      .describe("Null where it can be told, or where no number of answers would be enough"),
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

const adviceSchema = z
  .strictObject({
    lineId: lineId("The obstacle"),
    isEstablished: z.boolean().describe("Whether the difference is established by the test, or only seen"),
  })
  .describe("An obstacle named more often than nationally");

export const unitReportSchema = z
  .strictObject({
    campaign: campaignSchema,
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
    obstacles: obstacleSchema.nullable(),
    cards: z.array(cardSchema),
    advice: z.array(adviceSchema).describe("The largest difference first"),
    notes: z
      .array(z.enum(["one-group-dominates", "low-participation", "imported"]))
      .describe("One group gives more than 40 % of the answers; fewer than half answered; some answers were imported"),
  })
  .describe("Released figures of a unit with all units below; null is a figure that was not released");
export type UnitReportJson = z.infer<typeof unitReportSchema>;
