import { z } from "zod";
import { LOCALES } from "./locales";
import { textSchema } from "./text";

/** Shape of a catalogue file: measurement.md §3–§5. Cross references are checked in `checkReferences`. */

export const PRINCIPLE_IDS = ["P1", "P2", "P3", "P4", "P5", "P6", "P7"] as const;
export type PrincipleId = (typeof PRINCIPLE_IDS)[number];

export const LEVEL_IDS = ["L1", "L2", "L3", "L4"] as const;
export type LevelId = (typeof LEVEL_IDS)[number];

const principleId = z.enum(PRINCIPLE_IDS);
const sources = z.array(z.string());
const sectionId = z.enum(["introduction", "norway", "singapore", "uk", "finland", "kazakhstan", "conclusions"]);

const sourceStatement = z.object({ id: z.string(), section: sectionId, text: textSchema, quoteRu: z.string() });

const principle = z.object({
  id: principleId,
  order: z.int(),
  name: textSchema,
  shortName: textSchema,
  definition: textSchema,
  sources,
});

const scale = z.object({
  id: z.string(),
  stem: textSchema,
  options: z.array(z.object({ value: z.int().min(0), label: textSchema, hint: textSchema })),
  na: z.object({ code: z.literal("NA"), label: textSchema, hint: textSchema }),
});

const behaviourItem = z.object({
  id: z.string(),
  principleId,
  reverse: z.boolean(),
  order: z.int(),
  page: z.int().min(1),
  scale: z.string(),
  text: textSchema,
  sources,
  flags: z.array(z.string()),
});

const scenario = z.object({
  id: z.string(),
  principleId,
  order: z.int(),
  scenario: textSchema,
  options: z.array(z.object({ id: z.string(), key: z.int().min(0).max(3), text: textSchema, rationale: textSchema })),
  sources,
});

const surveyQuestion = z.object({
  id: z.enum(["NS1", "NS2"]),
  benchmarkFigure: z.string(),
  type: z.enum(["single", "multiple"]),
  exclusive: z.array(z.string()).default([]),
  text: textSchema,
  options: z.array(
    z.object({
      id: z.string(),
      benchmarkId: z.string().nullable(),
      residual: z.boolean().default(false),
      text: textSchema,
    }),
  ),
  sources,
});

const level = z.object({
  id: z.enum(LEVEL_IDS),
  min: z.number(),
  maxExclusive: z.number().nullable(),
  name: textSchema,
  text: textSchema,
});

export const VERDICT_IDS = [
  "clear-more",
  "clear-less",
  "small-more",
  "small-less",
  "borderline",
  "possible",
  "none",
] as const;
export const SCENARIO_BAND_IDS = ["above-guessing", "mixed", "no-better"] as const;
export const MISSING_REASONS = ["not-applicable", "not-enough-answers"] as const;

const scoring = z.object({
  itemMax: z.number(),
  minItemsPerPrinciple: z.int(),
  minPrinciplesOverall: z.int(),
  sjtMaxPerItem: z.number(),
  sjtMinAnswered: z.int(),
  provisional: z.object({ sd: z.number(), reliability: z.number(), zBand: z.number() }),
  empiricalReliabilityMinN: z.int(),
  normMinN: z.int(),
  normMinDepartments: z.int(),
  normMaxDepartmentShare: z.number(),
  national: z.object({
    n: z.int(),
    nSensitivity: z.int(),
    organisationIcc: z.number(),
    alpha: z.number(),
    minExpectedForZ: z.number(),
    cohenHThreshold: z.number(),
  }),
  calibrationFlag: z.object({ overallAtLeast: z.number(), sjtPctBelow: z.number(), minSjtAnswered: z.int() }),
});

const privacy = z.object({
  minGroupIndex: z.int(),
  minGroupNational: z.int(),
  minGroupFourLevels: z.int(),
  retentionMonths: z.int(),
  nearUniformFewerThan: z.int(),
  countsRoundedTo: z.int(),
  minMonthsBetweenCampaigns: z.int(),
});

const shape = z.object({
  version: z.string(),
  languages: z.array(z.enum(LOCALES)).length(LOCALES.length),
  sourceArticleDoi: z.string(),
  estimatedMinutes: z.number(),
  sourceStatements: z.array(sourceStatement),
  sectionNames: z.record(sectionId, textSchema),
  principles: z.array(principle).length(PRINCIPLE_IDS.length),
  scales: z.array(scale),
  behaviourItems: z.array(behaviourItem),
  sjtQuestion: textSchema,
  sjtItems: z.array(scenario),
  nationalItems: z.array(surveyQuestion).length(2),
  levels: z.array(level).length(LEVEL_IDS.length),
  verdicts: z.array(z.object({ id: z.enum(VERDICT_IDS), rule: z.string(), text: textSchema })),
  verdictsNoProblems: z.record(z.enum(["clear-more", "clear-less", "small-more", "small-less"]), textSchema),
  verdictNotes: z.array(textSchema),
  cannotTellYet: textSchema,
  answersNeeded: textSchema,
  consent: z.object({ version: z.string(), text: textSchema }),
  recommendations: z.array(
    z.object({ principleId, levelId: z.enum(LEVEL_IDS), steps: z.array(textSchema).min(1), sources }),
  ),
  obstacleAdvice: z.array(z.object({ options: z.array(z.string()), text: textSchema, sources })),
  scenarioBands: z.array(
    z.object({ id: z.enum(SCENARIO_BAND_IDS), minPct: z.number(), name: textSchema, text: textSchema }),
  ),
  scenarioHint: textSchema,
  missingReasons: z.record(z.enum(MISSING_REASONS), textSchema),
  benchmarkTexts: z.object({
    disclaimer: textSchema,
    ns1Individual: textSchema,
    ns2Individual: textSchema,
    principleDirect: textSchema,
    principlePartial: textSchema,
    principleContextual: textSchema,
    principleNone: textSchema,
  }),
  scoring,
  privacy,
});

type Shape = z.infer<typeof shape>;

function checkUniqueIds(instrument: Shape, complain: (message: string) => void): void {
  const groups = {
    principles: instrument.principles,
    "items, scenarios and survey questions": [
      ...instrument.behaviourItems,
      ...instrument.sjtItems,
      ...instrument.nationalItems,
    ],
    sourceStatements: instrument.sourceStatements,
    levels: instrument.levels,
  };
  for (const [name, entries] of Object.entries(groups)) {
    const ids = entries.map((entry) => entry.id);
    const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
    if (doubled !== undefined) complain(`${name}: the id ${doubled} is used twice`);
  }
}

function checkReferences(instrument: Shape, complain: (message: string) => void): void {
  const known = new Set(instrument.sourceStatements.map((statement) => statement.id));
  const scales = new Set(instrument.scales.map((entry) => entry.id));
  const cited = [
    ...instrument.principles,
    ...instrument.behaviourItems,
    ...instrument.sjtItems,
    ...instrument.nationalItems,
    ...instrument.obstacleAdvice.map((advice) => ({ id: advice.options.join("/"), sources: advice.sources })),
    ...instrument.recommendations.map((entry) => ({
      id: `${entry.principleId}-${entry.levelId}`,
      sources: entry.sources,
    })),
  ];
  for (const entry of cited)
    for (const source of entry.sources)
      if (!known.has(source)) complain(`${entry.id}: the source ${source} does not exist`);
  for (const item of instrument.behaviourItems)
    if (!scales.has(item.scale)) complain(`${item.id}: the scale ${item.scale} does not exist`);
}

/** A whole instrument: its shape, unique ids, and references that lead somewhere. */
export const instrumentSchema = shape.superRefine((instrument, context) => {
  const complain = (message: string) => context.addIssue({ code: "custom", message });
  checkUniqueIds(instrument, complain);
  checkReferences(instrument, complain);
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type BehaviourItem = Instrument["behaviourItems"][number];
export type MissingReason = (typeof MISSING_REASONS)[number];
export type ScenarioBandId = (typeof SCENARIO_BAND_IDS)[number];
export type VerdictId = (typeof VERDICT_IDS)[number];
