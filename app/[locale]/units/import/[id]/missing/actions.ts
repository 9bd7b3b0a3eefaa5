"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { decideOnMissing } from "@/server/organisation/staff-import/imports";
import { database } from "@/server/platform/database";
import { permitted } from "@/server/platform/visitor-guards";

/** Has those who are missing from the file leave the staff with the import, or stay; the preview says which. */
export const decideMissing = permitted.action(
  "units/import/[id]/missing/actions.ts decideMissing",
  async (visit, form: FormData) => {
    const { locale, params } = visit;
    const { id: importId } = params;
    await decideOnMissing(database(), importId, form.get("act") === "remove");
    redirect(redirectPath(locale, `/units/import/${importId}`));
  },
);
