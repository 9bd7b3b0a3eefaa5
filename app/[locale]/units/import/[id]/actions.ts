"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { findImport, leftOutOf } from "@/db/queries/organisation/staff-import";
import { database } from "@/server/platform/database";
import { cancelImport, confirmImport } from "@/server/organisation/staff-import/imports";
import { permitted } from "@/server/platform/visitor-guards";

/** Carries the import out, once it is ticked what of the files is left out, or cancels it; the page says how it went on. */
export const decide = permitted.action("units/import/[id]/actions.ts decide", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: importId } = params;
  const confirms = form.get("act") === "confirm";
  const found = confirms ? await findImport(database().read, importId) : undefined;
  if (found && leftOutOf(found).length > 0 && !form.has("leaveOut"))
    redirect(redirectPath(locale, `/units/import/${importId}?leave-out`));
  const act = confirms ? confirmImport : cancelImport;
  await act(database(), importId, actor.id, new Date());
  redirect(redirectPath(locale, `/units/import/${importId}`));
});
