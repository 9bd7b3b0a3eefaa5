import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { FormRefusal, PlainCode } from "../form/form-state";
import { isEmailAddress } from "../organisation/email-address";
import { strayLetterInAddress } from "../text/look-alikes";

const MAX_LENGTH = 200;
const MIN_PASSWORD_LENGTH = 10;

/** Numbers that the texts about accounts mention. */
export const ACCOUNT_LIMITS = { min: MIN_PASSWORD_LENGTH, max: MAX_LENGTH } as const;

/** Why a form about accounts comes back (messages: `account.errors`). */
export const ACCOUNT_ERRORS = {
  email: [],
  "letter-latin": ["value", "other"],
  "letter-cyrillic": ["value", "other"],
  "letter-greek": ["value", "other"],
  "email-taken": [],
  name: [],
  "too-long": [],
  "password-short": [],
  "current-password": [],
  credentials: [],
  "too-many-account": ["minutes"],
  "too-many-address": ["minutes"],
  cookies: [],
} as const;
export type AccountError = keyof typeof ACCOUNT_ERRORS;

const says = (error: PlainCode<typeof ACCOUNT_ERRORS>) => ({ error });
const text = (missing: PlainCode<typeof ACCOUNT_ERRORS>) => z.string(says(missing));
const email = text("email").trim().max(MAX_LENGTH, says("too-long")).refine(isEmailAddress, says("email"));
const name = text("name").trim().min(1, says("name")).max(MAX_LENGTH, says("too-long"));
const password = text("password-short")
  .min(MIN_PASSWORD_LENGTH, says("password-short"))
  .max(MAX_LENGTH, says("too-long"));

const newAccountSchema = z.object({ email, name });
export type NewAccount = z.infer<typeof newAccountSchema>;

/** The complaint about an address in which letters of another script stand among those that look like them. */
export function strayLetterRefusal({ email: value }: NewAccount): FormRefusal<typeof ACCOUNT_ERRORS, "email"> | null {
  const stray = strayLetterInAddress(value);
  return stray && { field: "email", code: `letter-${stray.script}`, facts: { value, other: stray.letter } };
}

const errors = ACCOUNT_ERRORS;

export const newAccountForm = defineForm({ schema: newAccountSchema, errors });
export const newAdministratorForm = defineForm({
  schema: newAccountSchema.extend({ password }),
  errors,
  secrets: ["password"],
});
export const newPasswordForm = defineForm({ schema: z.object({ password }), errors, secrets: ["password"] });
export const changePasswordForm = defineForm({
  schema: z.object({ current: text("current-password").max(MAX_LENGTH, says("current-password")), password }),
  errors,
  secrets: ["current", "password"],
});
/** Whatever is wrong with it, the answer is the same. */
export const signInForm = defineForm({
  schema: z.object({
    email: text("credentials").trim().max(MAX_LENGTH, says("credentials")),
    password: text("credentials").max(MAX_LENGTH, says("credentials")),
  }),
  errors,
  secrets: ["password"],
});
/** Asks for a new link to an invitation. */
export const linkRequestForm = defineForm({ schema: z.object({ email }), errors });

/** What is said where a password was not looked at, because too many for the account or from the address were wrong. */
export function tooManyPasswords<Field extends string>(
  field: Field,
  { limit, minutes }: { limit: string; minutes: number },
) {
  const code = limit === "account-passwords" ? "too-many-account" : "too-many-address";
  return { field, code, facts: { minutes: String(minutes) } } as const;
}
