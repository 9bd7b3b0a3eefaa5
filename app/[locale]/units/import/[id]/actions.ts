"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { cancelImport, confirmImport } from "@/server/organisation/staff-import/imports";
import { requirePermission } from "@/server/platform/session";

/** Carries the import out or cancels it; the page says how it went on. */
export async function decide(locale: string, importId: string, form: FormData): Promise<void> {
  const actor = await requirePermission("units.manage");
  const act = form.get("act") === "confirm" ? confirmImport : cancelImport;
  await act(database(), importId, actor.id, new Date());
  redirect(redirectPath(toLocale(locale), `/units/import/${importId}`));
}
