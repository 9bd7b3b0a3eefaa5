import * as z from "zod/mini";

/** What a field of the form may hold, by ids only: it goes to the browser, the catalogue does not. */
export type FieldRule = { id: string; options: readonly string[]; isMultiple: boolean; exclusive: readonly string[] };

/** The message of an issue is its reason; the texts live in the message files. */
export const NOT_AN_OPTION = "not-an-option";
export const EXCLUSIVE_WITH_OTHERS = "exclusive-with-others";

export type FieldRefusal = typeof NOT_AN_OPTION | typeof EXCLUSIVE_WITH_OTHERS;

/** A field as posted or typed: an option, several options, or nothing yet. */
export type FieldValue = string | string[] | null;

/** Checks one answered field, in the browser and on the server alike. */
export function answerSchema(rule: FieldRule) {
  const option = z.enum(rule.options as [string, ...string[]], { error: NOT_AN_OPTION });
  if (!rule.isMultiple) return option;
  const standsAlone = (chosen: readonly string[]) =>
    chosen.length < 2 || !chosen.some((one) => rule.exclusive.includes(one));
  const isDistinct = (chosen: readonly string[]) => chosen.length === new Set(chosen).size;
  return z
    .array(option, { error: NOT_AN_OPTION })
    .check(
      z.minLength(1, { error: NOT_AN_OPTION }),
      z.refine(isDistinct, { error: NOT_AN_OPTION }),
      z.refine(standsAlone, { error: EXCLUSIVE_WITH_OTHERS }),
    );
}

/** What stays chosen when `option` has just been chosen or taken back: an exclusive option stands alone. */
export function withoutConflict(rule: FieldRule, chosen: readonly string[], option: string): string[] {
  if (!chosen.includes(option)) return [...chosen];
  if (rule.exclusive.includes(option)) return [option];
  return chosen.filter((each) => !rule.exclusive.includes(each));
}

/** Checks the fields of one page; a field without an answer is a skipped one and always right. */
export function stepSchema(fields: readonly FieldRule[]) {
  return z.object(
    Object.fromEntries(
      fields.map((field) => [
        field.id,
        field.isMultiple
          ? z.union([z.array(z.never()).check(z.maxLength(0)), answerSchema(field)])
          : z.nullable(answerSchema(field)),
      ]),
    ),
  );
}
