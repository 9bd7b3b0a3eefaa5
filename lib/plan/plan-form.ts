import { z } from "zod";
import { isDay } from "../clock";
import { defineForm } from "../form/define-form";
import type { PlainCode } from "../form/form-state";
import { MOST_STEPS } from "./plan-days";

/** Numbers that the forms of a plan and their complaints mention. */
export const PLAN_LIMITS = { most: MOST_STEPS, note: 1000 } as const;

/** Why the forms of a plan come back (messages: `plan.errors`). */
export const PLAN_ERRORS = {
  none: [],
  many: [],
  "steps-changed": [],
  day: [],
  "day-outside": ["first", "last"],
  "note-long": [],
} as const;
export type PlanError = keyof typeof PLAN_ERRORS;

type Complaint = PlainCode<typeof PLAN_ERRORS>;
const says = (error: Complaint) => ({ error });

/** Which steps the plan has. None is a complaint only where there is no plan to be deleted, which the server knows. */
export const stepsForm = defineForm({
  schema: z.object({ steps: z.array(z.string(), says("none")).max(MOST_STEPS, says("many")) }),
  errors: PLAN_ERRORS,
});

/** The places of steps in the form of a plan; a plan of fewer leaves the last ones out. */
export const PLAN_PLACES = ["1", "2", "3"] as const;
type Place = (typeof PLAN_PLACES)[number];

const step = z.string().optional().catch(undefined);
const day = z.string().trim().optional().catch(undefined);
const note = z.string(says("note-long")).trim().max(PLAN_LIMITS.note, says("note-long")).optional();
const tick = z.string().optional().catch(undefined);

const fields = z.object({
  ...{ "step-1": step, "due-1": day, "note-1": note, "done-1": tick },
  ...{ "step-2": step, "due-2": day, "note-2": note, "done-2": tick },
  ...{ "step-3": step, "due-3": day, "note-3": note, "done-3": tick },
  remind: tick,
});

/** What is said of the step at a place, as it was sent. */
export type SentStep = { place: Place; step: string; dueOn: string; note: string; isDone: boolean };

/** Dates, notes and ticks of the steps of a plan, and whether a mail is to remind of the dates. */
export const planForm = defineForm({
  schema: fields.transform((given, context) => {
    const steps = PLAN_PLACES.flatMap((place): SentStep[] => {
      const sent = given[`step-${place}`];
      if (sent === undefined) return [];
      const dueOn = given[`due-${place}`] ?? "";
      if (!isDay(dueOn)) {
        context.addIssue({ code: "custom", path: [`due-${place}`], message: "day" satisfies Complaint });
      }
      const isDone = given[`done-${place}`] !== undefined;
      return [{ place, step: sent, dueOn, note: given[`note-${place}`] ?? "", isDone }];
    });
    return { steps, isReminded: given.remind !== undefined };
  }),
  errors: PLAN_ERRORS,
});
