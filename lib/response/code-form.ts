import { z } from "zod";
import { defineForm } from "../form/define-form";
import { CODE_LENGTH, normaliseCode, unknownLetterIn } from "./recovery-code";

const MAX_LENGTH = 200;

/** Numbers that the texts about codes mention. */
export const CODE_LIMITS = { length: CODE_LENGTH } as const;

/** Why a form for a recovery code comes back (messages: `resume.errors`). */
export const CODE_ERRORS = {
  empty: [],
  "too-long": [],
  letter: ["letter"],
  length: ["count"],
  unknown: [],
  "too-many": ["minutes"],
  cookies: [],
} as const;
export type CodeError = keyof typeof CODE_ERRORS;

/** A recovery code, and whether this device is to remember what it opens. */
export const codeForm = defineForm({
  schema: z.object({
    code: z.string({ error: "empty" }).trim().min(1, { error: "empty" }).max(MAX_LENGTH, { error: "too-long" }),
    remember: z.string().optional().catch(undefined),
  }),
  errors: CODE_ERRORS,
});

/** What no code of that many signs looks like: a letter that none has, or another length; null for what might be one. */
export function codeComplaint(typed: string, expected: number = CODE_LENGTH) {
  const letter = unknownLetterIn(typed);
  if (letter !== undefined) return { field: "code", code: "letter", facts: { letter } } as const;
  const { length } = normaliseCode(typed);
  return length === expected ? null : ({ field: "code", code: "length", facts: { count: String(length) } } as const);
}

/** What is said of a code that opens nothing, or that was not looked at because too many did not. */
export function codeRefusal(refused: { reason: "wrong" } | { reason: "too-many"; minutes: number }) {
  return refused.reason === "wrong"
    ? ({ field: "code", code: "unknown", facts: {} } as const)
    : ({ field: "code", code: "too-many", facts: { minutes: String(refused.minutes) } } as const);
}
