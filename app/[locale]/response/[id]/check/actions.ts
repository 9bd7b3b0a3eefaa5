"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/lib/server/database";
import { requireOwnResponse } from "@/lib/server/response/access";
import { submitResponse } from "@/lib/server/response/submit";
import { showNotFound } from "@/lib/server/show-not-found";

/** Submits the response, once, and shows the result; a second press shows it too, and a late one says that it is. */
export async function submit(locale: string, responseId: string): Promise<void> {
  await requireOwnResponse(responseId);
  const submitted = await submitResponse(database(), responseId, new Date(), toLocale(locale));
  if (!submitted.ok && submitted.reason === "not-found") showNotFound();
  redirect(redirectPath(toLocale(locale), `/response/${responseId}/${submitted.ok ? "result" : "closed"}`));
}
