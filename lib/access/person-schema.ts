import { z } from "zod";
import { LOCALES } from "../instrument/locales";
import { GIVEN_ROLES, SCOPED_ROLES, type ScopedRole } from "./permissions";

const MAX_NAME = 200;
/** More units than that are better reached by one above them. */
const MAX_SCOPES = 50;

/** Why the form about a person comes back; each is a key of the message files (`people.errors`). */
export const PERSON_ERRORS = [
  "name",
  "too-long",
  "locale",
  "unit-unknown",
  "unit-archived",
  "scopes-many",
  "last-administrator",
] as const;
export type PersonError = (typeof PERSON_ERRORS)[number];

/** The field of a scoped role's units. */
export const scopeField = (role: ScopedRole) => `units-${role}` as const;

const codes = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,;]+/u).filter(Boolean))])
  .refine((list) => list.length <= MAX_SCOPES, { error: "scopes-many" });

/** What an administrator fills in about a person: units by their codes, several separated by commas or spaces. */
export const personSchema = z.object({
  name: z.string({ error: "name" }).trim().min(1, { error: "name" }).max(MAX_NAME, { error: "too-long" }),
  locale: z.enum(LOCALES, { error: "locale" }),
  unit: z.string().trim().default(""),
  roles: z.array(z.enum(GIVEN_ROLES)),
  "units-manager": codes,
  "units-reviewer": codes,
});
export type PersonForm = z.infer<typeof personSchema>;

/** The scopes in a form, for the roles that are given. */
export function scopesIn(form: PersonForm): { role: ScopedRole; code: string }[] {
  return SCOPED_ROLES.filter((role) => form.roles.includes(role)).flatMap((role) =>
    form[scopeField(role)].map((code) => ({ role, code })),
  );
}

/** What the page shows after the form was sent; `value` is what a complaint is about. */
export type PersonFormState = {
  isDone: boolean;
  errors: readonly { field: string; code: PersonError; value: string }[];
  values: Readonly<Record<string, string>>;
  roles: readonly string[];
};
