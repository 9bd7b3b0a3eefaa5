import { z } from "zod";

const MAX_LENGTH = 200;
const MIN_PASSWORD_LENGTH = 10;

/** Numbers that the texts about accounts mention. */
export const ACCOUNT_LIMITS = { min: MIN_PASSWORD_LENGTH, max: MAX_LENGTH } as const;

/** Why a form about accounts comes back; each is a key of the message files (`account.errors`). */
export const ACCOUNT_ERRORS = [
  "email",
  "email-taken",
  "name",
  "too-long",
  "password-short",
  "current-password",
  "credentials",
  "missing",
] as const;
export type AccountError = (typeof ACCOUNT_ERRORS)[number];
export type FieldError = { field: string; code: AccountError };

const text = (missing: AccountError) => z.string({ error: missing });
const email = text("email")
  .trim()
  .max(MAX_LENGTH, { error: "too-long" })
  .pipe(z.email({ error: "email" }));
const name = text("name").trim().min(1, { error: "name" }).max(MAX_LENGTH, { error: "too-long" });
const newPassword = text("password-short")
  .min(MIN_PASSWORD_LENGTH, { error: "password-short" })
  .max(MAX_LENGTH, { error: "too-long" });

export const newAccountSchema = z.object({ email, name });
export type NewAccount = z.infer<typeof newAccountSchema>;

export const newAdministratorSchema = newAccountSchema.extend({ password: newPassword });
export const newPasswordSchema = z.object({ password: newPassword });
export const changePasswordSchema = z.object({
  current: text("current-password").max(MAX_LENGTH, { error: "current-password" }),
  password: newPassword,
});
export const signInSchema = z.object({
  email: z.string().trim().max(MAX_LENGTH),
  password: z.string().max(MAX_LENGTH),
});

const isAccountError = (code: string): code is AccountError => (ACCOUNT_ERRORS as readonly string[]).includes(code);

/** The first complaint about each field, in the order of the schema. */
export function fieldErrors({ issues }: z.ZodError): FieldError[] {
  const complaints = issues.map(({ path, message }): FieldError => ({
    field: String(path[0] ?? ""),
    code: isAccountError(message) ? message : "missing",
  }));
  return complaints.filter(({ field }, index) => complaints.findIndex((other) => other.field === field) === index);
}

/** What a form about accounts shows after it was sent: `values` are typed in again for the person. */
export type AccountFormState = {
  errors: readonly FieldError[];
  values: Readonly<Record<string, string>>;
  isDone: boolean;
};

// Never a password.
const keptSchema = z.object({ email: z.string().catch(""), name: z.string().catch("") });

/** The form again, with what is wrong and what was typed. */
export function sentBack(form: FormData, errors: readonly FieldError[]): AccountFormState {
  return { errors, values: keptSchema.parse(Object.fromEntries(form)), isDone: false };
}
