import { codeComplaint, codeForm } from "../response/code-form";
import { defineForm } from "../form/define-form";
import { PAPER_CODE_LENGTH } from "./paper-code";

/** Why a code on paper opens nothing. */
export const PAPER_REFUSALS = ["unknown", "used", "void", "early", "closed"] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];

/** Why the form for a code on paper comes back (messages: `paper.errors`). */
export const PAPER_ERRORS = {
  empty: [],
  "too-long": [],
  letter: ["letter"],
  length: ["count"],
  unknown: [],
  used: [],
  void: [],
  early: [],
  closed: [],
  "too-many": ["minutes"],
} as const satisfies Record<PaperRefusal, readonly []> & Record<string, readonly string[]>;
export type PaperError = keyof typeof PAPER_ERRORS;

/** A code as it stands on paper. */
export const paperForm = defineForm({ schema: codeForm.schema, errors: PAPER_ERRORS });

/** What no code on paper looks like; null for what might be one. */
export const paperComplaint = (typed: string) => codeComplaint(typed, PAPER_CODE_LENGTH);
