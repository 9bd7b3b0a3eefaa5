import { z } from "zod";
import { LOCALES } from "./locales";
import { textSchema } from "./text";

/**
 * Shape of a catalogue file: what people are asked and answer, and what it rests on (measurement.md §3, §4.5). What is
 * said about answers is in the messages, what is promised and computed with in lib/policy. A key that nobody knows is
 * refused; cross references are checked in `checkReferences`.
 */

export const PRINCIPLE_IDS = ["P1", "P2", "P3", "P4", "P5", "P6", "P7"] as const;
export type PrincipleId = (typeof PRINCIPLE_IDS)[number];

export const LEVEL_IDS = ["L1", "L2", "L3", "L4"] as const;
export type LevelId = (typeof LEVEL_IDS)[number];

const principleId = z.enum(PRINCIPLE_IDS);
const sources = z.array(z.string());
/** An earlier version in which the words asked something else. A change of words alone is not marked. */
const asksOtherThan = z.string();
const sectionId = z.enum(["introduction", "norway", "singapore", "uk", "finland", "kazakhstan", "conclusions"]);

const sourceStatement = z.strictObject({ id: z.string(), section: sectionId, text: textSchema, quoteRu: z.string() });

const principle = z.strictObject({
  id: principleId,
  name: textSchema,
  shortName: textSchema,
  definition: textSchema,
  articleTextRu: z.string(),
  sources,
});

const scale = z.strictObject({
  id: z.string(),
  stem: textSchema,
  options: z.array(z.strictObject({ value: z.int().min(0), label: textSchema, hint: textSchema })),
  na: z.strictObject({
    code: z.literal("NA"),
    label: textSchema,
    hint: textSchema.optional(),
    asksOtherThan: asksOtherThan.optional(),
  }),
});

const behaviourItem = z.strictObject({
  id: z.string(),
  principleId,
  reverse: z.boolean(),
  order: z.int(),
  page: z.int().min(1),
  scale: z.string(),
  text: textSchema,
  sources,
  flags: z.array(z.string()),
  asksOtherThan: asksOtherThan.optional(),
});

const scenario = z.strictObject({
  id: z.string(),
  principleId,
  order: z.int(),
  scenario: textSchema,
  options: z.array(
    z.strictObject({ id: z.string(), key: z.int().min(0).max(3), text: textSchema, rationale: textSchema }),
  ),
  sources,
});

const surveyQuestion = z.strictObject({
  id: z.enum(["NS1", "NS2"]),
  type: z.enum(["single", "multiple"]),
  exclusive: z.array(z.string()).default([]),
  text: textSchema,
  options: z.array(
    z.strictObject({
      id: z.string(),
      benchmarkId: z.string().nullable(),
      residual: z.boolean().default(false),
      text: textSchema,
    }),
  ),
  sources,
});

const level = z.strictObject({
  id: z.enum(LEVEL_IDS),
  min: z.number(),
  maxExclusive: z.number().nullable(),
  name: textSchema,
  text: textSchema,
});

export const MISSING_REASONS = ["not-applicable", "not-enough-answers"] as const;

const shape = z.strictObject({
  version: z.string(),
  /** Earlier versions, and the principles whose index means the same in them. */
  comparableWith: z.record(z.string(), z.array(principleId)),
  /** How far each language has been proofread. */
  translationStatus: z.record(z.enum(LOCALES), z.string()),
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
  missingReasons: z.record(z.enum(MISSING_REASONS), textSchema),
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
