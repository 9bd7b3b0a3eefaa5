"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { findImport, ticksOf } from "@/db/queries/organisation/staff-import";
import { database } from "@/server/platform/database";
import { cancelImport, confirmImport } from "@/server/organisation/staff-import/imports";
import { permitted } from "@/server/platform/visitor-guards";

/** Carries the import out, once what has to be ticked is, or cancels it; the page says how it went on. */
export const decide = permitted.action("units/import/[id]/actions.ts decide", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: importId } = params;
  const confirms = form.get("act") === "confirm";
  const found = confirms ? await findImport(database().read, importId) : undefined;
  if (found && ticksOf(found).some((tick) => !form.has(tick)))
    redirect(redirectPath(locale, `/units/import/${importId}?tick`));
  const act = confirms ? confirmImport : cancelImport;
  await act(database(), importId, actor.id, new Date());
  redirect(redirectPath(locale, `/units/import/${importId}`));
});
