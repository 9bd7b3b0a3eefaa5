import { z } from "zod";

const MAX_NAME = 100;

/** How long a token may live, in days: the reviewer chooses one. */
export const TOKEN_DAYS = [30, 90, 365] as const;
export type TokenDays = (typeof TOKEN_DAYS)[number];
/** Offered first. */
export const SUGGESTED_TOKEN_DAYS: TokenDays = 90;

/** Numbers that the texts about tokens mention. */
export const TOKEN_LIMITS = { max: MAX_NAME } as const;

/** Why the form for a token comes back; each is a key of the message files (`tokens.errors`). */
export const TOKEN_ERRORS = ["name", "too-long", "unit", "days"] as const;
export type TokenError = (typeof TOKEN_ERRORS)[number];

const isTokenDays = (days: number): days is TokenDays => (TOKEN_DAYS as readonly number[]).includes(days);

/** What a reviewer fills in for a token: what it is for, one of the units given to them, and its life in days. */
export const tokenSchema = z.object({
  name: z.string({ error: "name" }).trim().min(1, { error: "name" }).max(MAX_NAME, { error: "too-long" }),
  unit: z.string({ error: "unit" }).min(1, { error: "unit" }),
  days: z.coerce.number({ error: "days" }).refine(isTokenDays, { error: "days" }),
});
export type TokenForm = z.infer<typeof tokenSchema>;

/** A token just made, with its secret: it exists in this answer only. */
export type NewToken = { name: string; secret: string };

/** What the page shows after the form was sent; `values` are typed in again for the person. */
export type TokenFormState = {
  errors: readonly { field: string; code: TokenError }[];
  values: Readonly<Record<string, string>>;
  token: NewToken | null;
};

const isTokenError = (code: string): code is TokenError => (TOKEN_ERRORS as readonly string[]).includes(code);

/** The complaints about a form, in the order of its fields. */
export function tokenErrors({ issues }: z.ZodError): TokenFormState["errors"] {
  return issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    code: isTokenError(message) ? message : "name",
  }));
}

const keptSchema = z.object({ name: z.string().catch(""), unit: z.string().catch(""), days: z.string().catch("") });

/** The form again, with what is wrong and what was chosen. */
export function tokenSentBack(form: FormData, errors: TokenFormState["errors"]): TokenFormState {
  return { errors, values: keptSchema.parse(Object.fromEntries(form)), token: null };
}
