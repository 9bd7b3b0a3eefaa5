"use server";

import { refresh } from "next/cache";
import { type PersonError, personForm } from "@/lib/access/person-schema";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { savePerson } from "@/server/account/people";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

/** Saves what is known of a person, their roles and what these reach. */
export const save = permitted.action(
  "people/[id]/actions.ts save",
  async (visit, _: FormState<PersonError>, form: FormData): Promise<FormState<PersonError>> => {
    const { params, person: actor } = visit;
    const sent = readForm(personForm, form);
    if (!sent.ok) return sent.state;
    const saved = await savePerson(database(), params.id, sent.data, actor.id, database().now());
    if (!saved.ok) return sent.refuse(saved.reason ?? showNotFound());
    // The path above the form has changed.
    refresh();
    return { ...sent.state, isDone: true };
  },
);
