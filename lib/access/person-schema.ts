import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { FormRefusal, PlainCode } from "../form/form-state";
import { LOCALES } from "../instrument/locales";
import { GIVEN_ROLES, SCOPED_ROLES, type ScopedRole } from "./permissions";
import { areExclusive } from "./reviewer-standing";

const MAX_NAME = 200;
/** More units than that are better reached by one above them. */
const MAX_SCOPES = 50;

/** Numbers that the texts about people mention. */
export const PERSON_LIMITS = { max: MAX_NAME } as const;

/** Why the form about a person comes back (messages: `people.errors`); `value` is the code that was typed. */
export const PERSON_ERRORS = {
  name: [],
  "too-long": [],
  locale: [],
  roles: [],
  "roles-exclusive": [],
  "own-roles": [],
  "unit-unknown": ["value"],
  "unit-archived": ["value"],
  "alike-latin": ["value", "other"],
  "alike-cyrillic": ["value", "other"],
  "alike-greek": ["value", "other"],
  "scopes-many": [],
  "scopes-none": [],
  "last-administrator": [],
} as const;
export type PersonError = keyof typeof PERSON_ERRORS;

const says = (error: PlainCode<typeof PERSON_ERRORS>) => ({ error });

/** The field of a scoped role's units. */
export const scopeField = (role: ScopedRole) => `units-${role}` as const;

const codes = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,;]+/u).filter(Boolean))])
  .refine((list) => list.length <= MAX_SCOPES, says("scopes-many"));

/** What an administrator fills in about a person: units by their codes, several separated by commas or spaces. */
const personSchema = z
  .object({
    name: z.string(says("name")).trim().min(1, says("name")).max(MAX_NAME, says("too-long")),
    locale: z.enum(LOCALES, says("locale")),
    unit: z.string().trim().default(""),
    roles: z.array(z.enum(GIVEN_ROLES, says("roles"))).refine((roles) => !areExclusive(roles), says("roles-exclusive")),
    "units-manager": codes,
    "units-reviewer": codes,
  })
  .superRefine((given, context) => {
    const message = "scopes-none" satisfies PlainCode<typeof PERSON_ERRORS>;
    for (const role of SCOPED_ROLES)
      if (given.roles.includes(role) && given[scopeField(role)].length === 0)
        context.addIssue({ code: "custom", path: [scopeField(role)], message });
  });
export type PersonForm = z.infer<typeof personSchema>;

export const personForm = defineForm({
  schema: personSchema,
  errors: PERSON_ERRORS,
  anchors: ["roles-administrator"],
});

/** What is wrong with a person as filled in. */
export type PersonRefusal = FormRefusal<typeof PERSON_ERRORS, keyof PersonForm | "roles-administrator">;

/** The scopes in a form, for the roles that are given. */
export function scopesIn(form: PersonForm): { role: ScopedRole; code: string }[] {
  return SCOPED_ROLES.filter((role) => form.roles.includes(role)).flatMap((role) =>
    form[scopeField(role)].map((code) => ({ role, code })),
  );
}
