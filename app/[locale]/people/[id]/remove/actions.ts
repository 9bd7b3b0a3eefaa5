"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { deletePerson, dismissPerson } from "@/server/account/people";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";

/** Takes a person out of the staff, or deletes them with all their data. Nobody does so to themselves. */
export const remove = permitted.action("people/[id]/remove/actions.ts remove", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: personId } = params;
  if (actor.id === personId) showNotFound();
  const act = form.get("act") === "delete" ? deletePerson : dismissPerson;
  const isDone = await act(database(), personId, actor.id, database().now());
  redirect(redirectPath(locale, isDone ? "/accounts" : `/people/${personId}/remove?last=yes`));
});
