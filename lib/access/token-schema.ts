import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { PlainCode } from "../form/form-state";

const MAX_NAME = 100;

/** How long a token may live, in days: the reviewer chooses one. */
export const TOKEN_DAYS = [30, 90, 365] as const;
export type TokenDays = (typeof TOKEN_DAYS)[number];
/** Offered first. */
export const SUGGESTED_TOKEN_DAYS: TokenDays = 90;

/** Numbers that the texts about tokens mention. */
export const TOKEN_LIMITS = { max: MAX_NAME } as const;

/** Why the form for a token comes back (messages: `tokens.errors`). */
export const TOKEN_ERRORS = { name: [], "too-long": [], unit: [], days: [] } as const;
export type TokenError = keyof typeof TOKEN_ERRORS;

const says = (error: PlainCode<typeof TOKEN_ERRORS>) => ({ error });
const isTokenDays = (days: number): days is TokenDays => (TOKEN_DAYS as readonly number[]).includes(days);

/** What a reviewer fills in for a token: what it is for, one of the units given to them, and its life in days. */
const tokenSchema = z.object({
  name: z.string(says("name")).trim().min(1, says("name")).max(MAX_NAME, says("too-long")),
  unit: z.string(says("unit")).min(1, says("unit")),
  days: z.coerce.number(says("days")).refine(isTokenDays, says("days")),
});
export type TokenForm = z.infer<typeof tokenSchema>;

export const tokenForm = defineForm({ schema: tokenSchema, errors: TOKEN_ERRORS });

/** A token just made, with its secret: it exists in this answer only. */
export type NewToken = { name: string; secret: string };
