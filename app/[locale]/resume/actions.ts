"use server";

import { redirect } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import { postedText } from "@/lib/response/posted-fields";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { continuationOf } from "@/server/response/continuation";
import { findByCode } from "@/server/response/recover";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";

/** Opens the response of a recovery code on this device and goes on where it stands. */
export async function resume(locale: string, form: FormData): Promise<void> {
  const { read } = database();
  const found = await findByCode(read, postedText(form, "code"));
  if (!found) {
    await slowDownGuessing();
    showNotFound();
  }
  await grantDevice({ responseId: found.id, codeGeneration: found.codeGeneration }, form.has("remember"));
  redirect(redirectPath(toLocale(locale), (await continuationOf(read, found, new Date())).path));
}
