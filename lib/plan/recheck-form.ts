import { z } from "zod";
import { defineForm } from "../form/define-form";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";

const PLACES = ["B1", "B2", "B3", "B4"] as const;
type Place = (typeof PLACES)[number];
/** A statement, as every version of the instrument names it. */
export type StatementId = `${PrincipleId}-${Place}`;

const STATEMENTS: readonly StatementId[] = PRINCIPLE_IDS.flatMap((principleId) =>
  PLACES.map((place) => `${principleId}-${place}` as const),
);
const answer = z.string().optional().catch(undefined);

export const isStatement = (id: string): id is StatementId => STATEMENTS.some((each) => each === id);

/** Why the form of statements comes back (messages: `plan.recheck.errors`). */
export const RECHECK_ERRORS = { none: [], option: [] } as const;
export type RecheckError = keyof typeof RECHECK_ERRORS;

/** Answers to statements; which are asked and what can be answered, the instrument says. TypeScript forgets the keys. */
export const recheckForm = defineForm({
  schema: z.object(Object.fromEntries(STATEMENTS.map((id) => [id, answer])) as Record<StatementId, typeof answer>),
  errors: RECHECK_ERRORS,
});
