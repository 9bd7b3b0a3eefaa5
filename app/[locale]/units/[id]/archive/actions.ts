"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { requirePermission } from "@/server/platform/session";
import { changeUnit, UNIT_ACTS } from "@/server/organisation/units";

/** Archives, restores or deletes the unit; where something stands in the way, the page says what. */
export async function change(locale: string, unitId: string, form: FormData): Promise<void> {
  const actor = await requirePermission("units.manage");
  const act = UNIT_ACTS.find((name) => name === form.get("act"));
  const isChanged = act !== undefined && (await changeUnit(database(), unitId, act, actor.id, new Date()));
  const page = `/units/${unitId}`;
  const next = isChanged ? (act === "delete" ? "/units" : page) : `${page}/archive`;
  redirect(redirectPath(toLocale(locale), next));
}
