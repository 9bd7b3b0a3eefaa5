"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { changeUnit, UNIT_ACTS } from "@/server/organisation/units";
import { permitted } from "@/server/platform/visitor-guards";

/** Archives, restores or deletes the unit; where something stands in the way, the page says what. */
export const change = permitted.action("units/[id]/archive/actions.ts change", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: unitId } = params;
  const act = UNIT_ACTS.find((name) => name === form.get("act"));
  const isChanged = act !== undefined && (await changeUnit(database(), unitId, act, actor.id, database().now()));
  const page = `/units/${unitId}`;
  const next = isChanged ? (act === "delete" ? "/units" : page) : `${page}/archive`;
  redirect(redirectPath(locale, next));
});
