"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { cancelImport, confirmImport } from "@/server/organisation/staff-import/imports";
import { permitted } from "@/server/platform/visitor-guards";

/** Carries the import out or cancels it; the page says how it went on. */
export const decide = permitted.action("units/import/[id]/actions.ts decide", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: importId } = params;
  const act = form.get("act") === "confirm" ? confirmImport : cancelImport;
  await act(database(), importId, actor.id, new Date());
  redirect(redirectPath(locale, `/units/import/${importId}`));
});
