"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { countNamesakes, findImport, leftOutOf } from "@/db/queries/organisation/staff-import";
import { database } from "@/server/platform/database";
import { cancelImport, confirmImport, decideOnNamesakes } from "@/server/organisation/staff-import/imports";
import { permitted } from "@/server/platform/visitor-guards";
import { readNamesakes } from "./read-namesakes";

/** What is still to be said before an import is carried out; null where nothing is. */
async function findMissed(importId: string): Promise<"tick" | "namesake" | null> {
  const { read } = database();
  const found = await findImport(read, importId);
  if ((await countNamesakes(read, importId)).undecided !== null) return "namesake";
  return found && leftOutOf(found).length > 0 ? "tick" : null;
}

/**
 * Keeps what is said of people of the same name, and carries the import out once all that is asked has an answer, or
 * cancels it; the page says how it went on.
 */
export const decide = permitted.action("units/import/[id]/actions.ts decide", async (visit, form: FormData) => {
  const { locale, params, person: actor } = visit;
  const { id: importId } = params;
  const pageHref = (query = "") => redirectPath(locale, `/units/import/${importId}${query}`);
  const confirms = form.get("act") === "confirm";
  if (confirms) {
    const { all, single } = readNamesakes(form);
    await decideOnNamesakes(database(), importId, all, single);
    const missed = await findMissed(importId);
    const isTicked = form.has("leaveOut");
    if (missed === "namesake") redirect(pageHref(`?missed=namesake${isTicked ? "&ticked" : ""}#namesakes`));
    if (missed === "tick" && !isTicked) redirect(pageHref("?missed=tick#leaveOut"));
  }
  const act = confirms ? confirmImport : cancelImport;
  await act(database(), importId, actor.id, database().now());
  redirect(pageHref());
});
