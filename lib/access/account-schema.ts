import { z } from "zod";

const MAX_LENGTH = 200;
export const MIN_PASSWORD_LENGTH = 10;

/** The messages are keys of the message files (`account.errors`). */
const email = z.string().trim().max(MAX_LENGTH, { error: "too-long" }).pipe(z.email({ error: "email" }));
const name = z.string().trim().min(1, { error: "name" }).max(MAX_LENGTH, { error: "too-long" });
const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, { error: "password-short" })
  .max(MAX_LENGTH, { error: "too-long" });

export const newAccountSchema = z.object({ email, name });
export type NewAccount = z.infer<typeof newAccountSchema>;

export const newAdministratorSchema = newAccountSchema.extend({ password: newPassword });
export const newPasswordSchema = z.object({ password: newPassword });
export const changePasswordSchema = z.object({ current: z.string().max(MAX_LENGTH), password: newPassword });
export const signInSchema = z.object({ email: z.string().trim().max(MAX_LENGTH), password: z.string().max(MAX_LENGTH) });
