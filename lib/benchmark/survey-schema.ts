import { z } from "zod";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { textSchema } from "../instrument/text";

/** Shape of the national survey's data: measurement.md §1.2, §4.7. References and sums are checked below. */

const sharePct = z.number().min(0).max(100);
const interval = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]);

const figureOption = z.object({
  id: z.string(),
  itemOptionId: z.string(),
  labelRuVerbatim: z.string(),
  label: textSchema,
  sharePct,
  countReconstructed: z.int().min(0),
  wilson95: interval,
  higherIs: z.enum(["worse", "better"]),
});

const figure = z.object({
  id: z.string(),
  itemId: z.enum(["NS1", "NS2"]),
  caption: textSchema,
  format: z.enum(["single", "multiple"]),
  formatEvidence: textSchema,
  sumPct: z.number().min(0),
  residualPct: sharePct.nullable(),
  residualNote: textSchema,
  exclusiveStatus: textSchema.optional(),
  options: z.array(figureOption).min(1),
});

/** A sum of published shares, or a number that follows from them. */
const derived = z.object({
  id: z.string(),
  label: textSchema,
  options: z.array(z.string()).default([]),
  sharePct: sharePct.optional(),
  countReconstructed: z.int().min(0).optional(),
  wilson95: interval.optional(),
  value: z.number().optional(),
  standardErrorUpperBound: z.number().optional(),
  note: textSchema.optional(),
});

const principleBenchmark = z.object({
  principleId: z.enum(PRINCIPLE_IDS),
  strength: z.enum(["direct", "partial", "contextual", "none"]),
  options: z.array(z.string()),
  sharePct: sharePct.nullable(),
  testRef: z.string().nullable(),
  note: textSchema.optional(),
});

const family = z.array(z.string()).min(1);

const shape = z.object({
  id: z.string(),
  source: z.object({
    authors: z.array(z.string()),
    title: textSchema,
    journalName: textSchema,
    year: z.int(),
    issue: z.string(),
    doi: z.string(),
    grant: z.string(),
  }),
  survey: z.object({ year: z.int(), n: z.int().min(1), population: textSchema }),
  figures: z.array(figure).length(2),
  derived: z.array(derived),
  principleBenchmarks: z.array(principleBenchmark).length(PRINCIPLE_IDS.length),
  testFamilies: z.object({ NS1: family, NS2: family }),
  unlinkedOptions: z.array(z.object({ option: z.string(), reason: textSchema })),
  useLimits: z.array(textSchema),
});

type Shape = z.infer<typeof shape>;

function checkReferences(survey: Shape, complain: (message: string) => void): void {
  const options = new Set(survey.figures.flatMap((entry) => entry.options.map((option) => option.id)));
  const lines = new Set([...options, ...survey.derived.map((entry) => entry.id)]);
  for (const entry of survey.derived)
    for (const option of entry.options)
      if (!options.has(option)) complain(`${entry.id}: the option ${option} does not exist`);
  for (const { principleId, options: parts, testRef } of survey.principleBenchmarks)
    for (const id of testRef === null ? parts : [...parts, testRef])
      if (!lines.has(id)) complain(`${principleId}: the benchmark ${id} does not exist`);
  for (const [question, ids] of Object.entries(survey.testFamilies))
    for (const id of ids) if (!lines.has(id)) complain(`testFamilies.${question}: the line ${id} does not exist`);
}

function checkCounts(survey: Shape, complain: (message: string) => void): void {
  const counted = [...survey.figures.flatMap((entry) => entry.options), ...survey.derived];
  for (const { id, sharePct: share, countReconstructed: count } of counted)
    if (share !== undefined && count !== undefined && count !== Math.round((share * survey.survey.n) / 100))
      complain(`${id}: ${count} people are not ${share} % of ${survey.survey.n}`);
}

/** The whole survey: its shape, references that lead somewhere, and counts that agree with the published shares. */
export const nationalSurveySchema = shape.superRefine((survey, context) => {
  const complain = (message: string) => context.addIssue({ code: "custom", message });
  checkReferences(survey, complain);
  checkCounts(survey, complain);
});

export type NationalSurvey = z.infer<typeof nationalSurveySchema>;
export type PrincipleBenchmark = NationalSurvey["principleBenchmarks"][number];
