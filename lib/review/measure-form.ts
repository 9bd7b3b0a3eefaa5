import { z } from "zod";
import { isDay } from "../clock";
import { defineForm } from "../form/define-form";
import type { Kept } from "../form/form-state";
import { shownVersion } from "../form/shown-version";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { type Measure, MEASURE_STATES, type UnitMeasures } from "./measures";

/** The places of measures in the form. */
export const MEASURE_PLACES = ["1", "2", "3"] as const;

/** Numbers that the form and its complaints mention, in letters but for `most`. */
export const MEASURE_LIMITS = { most: MEASURE_PLACES.length, what: 300, who: 100 } as const;

/** Why the form comes back (messages: `review.measures.errors`). */
export const MEASURE_ERRORS = {
  principle: [],
  what: [],
  "what-long": [],
  who: [],
  "who-long": [],
  due: [],
  state: [],
  changed: [],
} as const;
export type MeasureError = keyof typeof MEASURE_ERRORS;
const says = (error: MeasureError) => ({ error });

const principle = z.enum(["", ...PRINCIPLE_IDS], says("principle"));
const what = z.string(says("what")).trim().max(MEASURE_LIMITS.what, says("what-long"));
const who = z.string(says("who")).trim().max(MEASURE_LIMITS.who, says("who-long"));
const due = z.string(says("due")).trim();
const state = z.enum(MEASURE_STATES, says("state"));

const fields = z.object({
  ...{ "principle-1": principle, "what-1": what, "who-1": who, "due-1": due, "state-1": state },
  ...{ "principle-2": principle, "what-2": what, "who-2": who, "due-2": due, "state-2": state },
  ...{ "principle-3": principle, "what-3": what, "who-3": who, "due-3": due, "state-3": state },
  version: z.string().optional().catch(undefined),
});

/** Up to three measures of a unit: each in full, or its place empty. `version`: of those that the page showed. */
export const measuresForm = defineForm({
  schema: fields.transform((given, context): UnitMeasures => {
    const list = MEASURE_PLACES.flatMap((place): Measure[] => {
      const principleId = given[`principle-${place}`];
      const [whatIs, whoIs, dueOn] = [given[`what-${place}`], given[`who-${place}`], given[`due-${place}`]];
      if ([principleId, whatIs, whoIs, dueOn].every((text) => text === "")) return [];
      const missing: [field: string, error: MeasureError, isMissing: boolean][] = [
        ["principle", "principle", principleId === ""],
        ["what", "what", whatIs === ""],
        ["who", "who", whoIs === ""],
        ["due", "due", !isDay(dueOn)],
      ];
      for (const [field, message, isMissing] of missing)
        if (isMissing) context.addIssue({ code: "custom", path: [`${field}-${place}`], message });
      if (principleId === "") return [];
      return [{ principleId, what: whatIs, who: whoIs, dueOn, state: given[`state-${place}`] }];
    });
    return { list, version: shownVersion(given.version) };
  }),
  errors: MEASURE_ERRORS,
  anchors: ["measures"],
});

/** The form for what is stored. */
export function measuresKept({ list }: UnitMeasures): Kept {
  const values = MEASURE_PLACES.flatMap((place, i): [field: string, value: string][] => {
    const measure = list[i];
    return [
      [`principle-${place}`, measure?.principleId ?? ""],
      [`what-${place}`, measure?.what ?? ""],
      [`who-${place}`, measure?.who ?? ""],
      [`due-${place}`, measure?.dueOn ?? ""],
      [`state-${place}`, measure?.state ?? "planned"],
    ];
  });
  return { values: Object.fromEntries(values), lists: {} };
}
