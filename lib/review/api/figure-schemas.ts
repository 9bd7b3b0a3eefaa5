import { z } from "zod";
import { PEOPLE_STEP } from "../../policy/privacy";
import { type Locale, LOCALES } from "../../instrument/locales";
import { MEAN_STEPS, OBSTACLES_SHOWN, SHARE_RULES } from "../../policy/statistics";
import { CAPS } from "../shown-share";
import { UNIT_KINDS } from "../unit-report";

/** The parts of the API's answers. One definition: answers are checked by it, and the description is made from it. */

const isInTenths = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

const points = (description: string) =>
  z
    .int()
    .min(0)
    .max(100)
    .describe(
      `${description} (in steps of ${MEAN_STEPS.coarse} points below ${MEAN_STEPS.below} answers, else whole points)`,
    );
/** Percent in tenths: of the national survey, which was published so. */
export const percentInTenths = () => z.number().min(0).max(100).refine(isInTenths);
const tenths = () => z.number().refine(isInTenths);

/** A count of people who did something, as it is shown. */
export const people = (description: string) =>
  z
    .int()
    .min(0)
    .multipleOf(PEOPLE_STEP)
    .describe(
      `${description} (three people of each group left open, then rounded down to ${PEOPLE_STEP}; 0 stands for fewer than ${PEOPLE_STEP})`,
    );

/** A number of people invited, which is no secret from who invited them. */
export const invitedPeople = (description: string) => z.int().min(0).describe(`${description} (exact)`);

/** A share as it may be shown. */
export const percent = (description: string) => z.int().min(0).max(100).describe(`${description} (whole percent)`);

const words = Object.fromEntries(LOCALES.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>;
export const textSchema = z.strictObject(words).describe("A text in Kazakh, Russian and English");

export const timeSchema = (description: string) => z.iso.datetime().describe(`${description} (ISO 8601, UTC)`);

export const unitRefSchema = z
  .strictObject({
    code: z.string().describe("The unit's code in the organisation; it makes the address of its report"),
    kind: z
      .enum(UNIT_KINDS)
      .describe("unit: of the organisation; reporting-group: small units that the campaign joins under a name"),
    name: textSchema,
  })
  .describe("A unit as it stood when the campaign closed");

export const meanSchema = z
  .strictObject({
    value: points("The mean, 0–100"),
    low: points("Lower end of the 95 % interval"),
    high: points("Upper end of the 95 % interval"),
  })
  .describe(
    "A mean on the scale from 0 to 100 with its 95 % interval: the shown mean ± t·s/√n rounded up, s not below 10, " +
      "n being the shown number of answers, fewer where several groups are joined; an overall one is the mean of these",
  );

const shareSteps = SHARE_RULES.map(
  ({ from, stepPct, lowPct, highPct }) =>
    `from ${from} answers on in steps of ${stepPct} percent between ${lowPct} and ${highPct}`,
).join("; ");

/** A share as it is shown: coarse, and kept within bounds. */
export const shownPercent = (description: string) =>
  z
    .int()
    .min(Math.min(...SHARE_RULES.map(({ lowPct }) => lowPct)))
    .max(Math.max(...SHARE_RULES.map(({ highPct }) => highPct)))
    .describe(`${description} (${shareSteps})`);

export const capSchema = z
  .enum(CAPS)
  .nullable()
  .describe(
    "At which bound the share stands: low is that share or fewer, perhaps nobody; high is that share or more, perhaps all",
  );

export const shareSchema = z
  .strictObject({
    value: shownPercent("Share of those in the unit who answered the question"),
    low: percent("Lower end of its 95 % interval; 0 where the share is at the low bound"),
    high: percent("Upper end of its 95 % interval; 100 where the share is at the high bound"),
    cap: capSchema,
  })
  .describe(
    "A share of people of the unit with its 95 % interval, for this line alone: Wilson's from the edges of the shown " +
      "step and the shown number of answers, rounded outward",
  );

/** A difference to the nation in percentage points: of two figures that are shown. */
export const differenceSchema = z
  .strictObject({
    value: tenths().min(-100).max(100).describe("Shown share minus national share (percentage points, one decimal)"),
    low: tenths().min(-100).max(100).describe("Lower end of the share's interval minus national share (one decimal)"),
    high: tenths().min(-100).max(100).describe("Upper end of the share's interval minus national share (one decimal)"),
  })
  .describe("Unit minus nation; where the share is at a bound, so is the difference");

export const nationalShareSchema = z
  .strictObject({
    value: percentInTenths().describe("Share as published (percent, one decimal)"),
    low: percentInTenths().describe("Lower end of its 95 % interval (percent, at most one decimal)"),
    high: percentInTenths().describe("Upper end of its 95 % interval (percent, at most one decimal)"),
  })
  .describe(
    "A share of the national survey; the interval supposes simple random sampling, as the design was not published",
  );

export const obstacleSchema = z
  .strictObject({
    mean: tenths()
      .min(OBSTACLES_SHOWN.low)
      .max(OBSTACLES_SHOWN.high)
      .describe("Obstacles named per person in the unit (one decimal; what lies beyond the ends reads as they do)"),
    national: z
      .number()
      .min(0)
      .max(6)
      .describe("The same in the national survey, by its published shares (three decimals)"),
    difference: z
      .strictObject({
        value: tenths().describe("Shown mean minus nation, in obstacles per person (one decimal)"),
        low: tenths().describe("Lower end of its 95 % interval (one decimal)"),
        high: tenths().describe("Upper end of its 95 % interval (one decimal)"),
      })
      .describe("Difference from the national survey with its 95 % interval"),
  })
  .describe("How many obstacles people name");
