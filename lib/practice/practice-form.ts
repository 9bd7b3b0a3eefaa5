import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { PlainCode } from "../form/form-state";

/** Numbers that the form of a card and its complaints mention. */
export const PRACTICE_LIMITS = { note: 2000 } as const;

/** Why the form of a card comes back (messages: `practice.errors`). */
export const PRACTICE_ERRORS = { "note-long": [] } as const;
export type PracticeError = keyof typeof PRACTICE_ERRORS;

const says = (error: PlainCode<typeof PRACTICE_ERRORS>) => ({ error });
const note = z.string(says("note-long")).trim().max(PRACTICE_LIMITS.note, says("note-long")).optional();

/** The field for what is written about each exercise of a card, in order. */
export const NOTE_FIELDS = ["note-1", "note-2", "note-3", "note-4"] as const;

/** What is written about the exercises of a card, and the items of its checklist that are ticked. */
export const practiceForm = defineForm({
  schema: z.object({
    ...{ "note-1": note, "note-2": note, "note-3": note, "note-4": note },
    checks: z.array(z.string()),
  }),
  errors: PRACTICE_ERRORS,
});
