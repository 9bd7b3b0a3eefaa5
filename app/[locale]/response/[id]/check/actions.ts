"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { requireOwnResponse } from "@/server/response/access";
import { submitResponse } from "@/server/response/submit";
import { showNotFound } from "@/server/platform/show-not-found";

/** Submits the response, once, and shows the result; a second press shows it too, and a late one says that it is. */
export async function submit(locale: string, responseId: string): Promise<void> {
  await requireOwnResponse(responseId);
  const submitted = await submitResponse(database(), responseId, new Date(), toLocale(locale));
  if (!submitted.ok && submitted.reason === "not-found") showNotFound();
  redirect(redirectPath(toLocale(locale), `/response/${responseId}/${submitted.ok ? "result" : "closed"}`));
}
