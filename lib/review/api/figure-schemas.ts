import { z } from "zod";
import { PEOPLE_STEP } from "../../policy/privacy";
import { type Locale, LOCALES } from "../../instrument/locales";

/** The parts of the API's answers. One definition: answers are checked by it, and the description is made from it. */

const isInTenths = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

const points = () => z.int().min(0).max(100);
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

/** A share as it may be shown. */
export const percent = (description: string) => z.int().min(0).max(100).describe(`${description} (whole percent)`);

const words = Object.fromEntries(LOCALES.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>;
export const textSchema = z.strictObject(words).describe("A text in Kazakh, Russian and English");

export const timeSchema = (description: string) => z.iso.datetime().describe(`${description} (ISO 8601, UTC)`);

export const unitRefSchema = z
  .strictObject({
    code: z.string().describe("The unit's code in the organisation; it makes the address of its report"),
    name: textSchema,
  })
  .describe("A unit as it stood when the campaign closed");

export const meanSchema = z
  .strictObject({
    value: points().describe("The mean, 0–100 (whole points)"),
    low: points().describe("Lower end of the 95 % interval (whole points)"),
    high: points().describe("Upper end of the 95 % interval (whole points)"),
  })
  .describe(
    "A mean on the scale from 0 to 100 with its 95 % interval: m ± t·s/√n, n being the effective number of answers",
  );

export const shareSchema = z
  .strictObject({
    value: percent("Share of those in the unit who answered the question"),
    low: percent("Lower end of its 95 % Wilson interval"),
    high: percent("Upper end of its 95 % Wilson interval"),
  })
  .describe("A share of people of the unit with its 95 % interval, for this line alone");

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
    mean: tenths().min(0).max(6).describe("Obstacles named per person in the unit, 0–6 (one decimal)"),
    national: z
      .number()
      .min(0)
      .max(6)
      .describe("The same in the national survey, by its published shares (three decimals)"),
    difference: z
      .strictObject({
        value: tenths().describe("Unit minus nation, in obstacles per person (one decimal)"),
        low: tenths().describe("Lower end of its 95 % interval (one decimal)"),
        high: tenths().describe("Upper end of its 95 % interval (one decimal)"),
      })
      .describe("Difference from the national survey with its 95 % interval"),
  })
  .describe("How many obstacles people name");
