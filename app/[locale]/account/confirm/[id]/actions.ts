"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { confirmingRole } from "@/server/account/guard";
import { confirmReviewer } from "@/server/account/reviewer-role";
import { database } from "@/server/platform/database";

/** When the role was given, as the page showed it; null for an empty field, and for what is no time. */
function readTime(field: FormDataEntryValue | null): Date | null {
  const time = new Date(typeof field === "string" ? field : "");
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Confirms a reviewer's role as it was shown; one that has changed since is shown again. */
export const confirm = confirmingRole.action(
  "account/confirm/[id]/actions.ts confirm",
  async (visit, form: FormData) => {
    const { locale, person, reviewer } = visit;
    const givenAt = readTime(form.get("given"));
    const isConfirmed = await confirmReviewer(database(), reviewer.id, givenAt, person.id, database().now());
    redirect(redirectPath(locale, isConfirmed ? "/account" : `/account/confirm/${reviewer.id}?changed=yes`));
  },
);
