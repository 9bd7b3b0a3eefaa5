"use server";

import { refresh } from "next/cache";
import { PERSON_ERRORS, type PersonFormState, personSchema, scopeField } from "@/lib/access/person-schema";
import { SCOPED_ROLES } from "@/lib/access/permissions";
import { savePerson } from "@/server/account/people";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

const TEXT_FIELDS = ["name", "locale", "unit", ...SCOPED_ROLES.map(scopeField)];

/** What was typed, for the form that comes back. */
function typed(form: FormData): Pick<PersonFormState, "values" | "roles"> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    values: Object.fromEntries(TEXT_FIELDS.map((name) => [name, text(name)])),
    roles: form.getAll("roles").filter((role) => typeof role === "string"),
  };
}

/** Saves what is known of a person, their roles and what these reach. */
export const save = permitted.action(
  "people/[id]/actions.ts save",
  async ({ params: { id: personId }, person: actor }, _: PersonFormState, form: FormData): Promise<PersonFormState> => {
    const given = typed(form);
    const parsed = personSchema.safeParse({ ...given.values, roles: given.roles });
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        code: PERSON_ERRORS.find((code) => code === message) ?? ("name" as const),
        value: "",
      }));
      return { ...given, isDone: false, errors };
    }
    const saved = await savePerson(database(), personId, parsed.data, actor.id, new Date());
    if (!saved.ok) return { ...given, isDone: false, errors: [saved.complaint ?? showNotFound()] };
    // The path above the form has changed.
    refresh();
    return { ...given, isDone: true, errors: [] };
  },
);
