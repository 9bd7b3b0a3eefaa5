"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { deletePerson, dismissPerson } from "@/server/account/people";
import { database } from "@/server/platform/database";
import { requirePermission } from "@/server/platform/session";
import { showNotFound } from "@/server/platform/show-not-found";

/** Takes a person out of the staff, or deletes them with all their data. Nobody does so to themselves. */
export async function remove(locale: string, personId: string, form: FormData): Promise<void> {
  const actor = await requirePermission("accounts.manage");
  if (actor.id === personId) showNotFound();
  const act = form.get("act") === "delete" ? deletePerson : dismissPerson;
  const isDone = await act(database(), personId, actor.id, new Date());
  redirect(redirectPath(toLocale(locale), isDone ? "/accounts" : `/people/${personId}/remove?last=yes`));
}
