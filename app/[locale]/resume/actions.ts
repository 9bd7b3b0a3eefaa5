"use server";

import { redirect } from "next/navigation";
import { postedText } from "@/lib/response/posted-fields";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { continuationOf } from "@/server/response/continuation";
import { findByCode } from "@/server/response/recover";
import { slowDownGuessing } from "@/server/platform/slow-down";
import { showNotFound } from "@/server/platform/show-not-found";
import { anybody } from "@/server/platform/visitor-guards";

/** Opens the response of a recovery code on this device and goes on where it stands. */
export const resume = anybody.action("resume/actions.ts resume", async ({ locale }, form: FormData) => {
  const { read } = database();
  const found = await findByCode(read, postedText(form, "code"));
  if (!found) {
    await slowDownGuessing();
    showNotFound();
  }
  await grantDevice({ responseId: found.id, codeGeneration: found.codeGeneration }, form.has("remember"));
  redirect(redirectPath(locale, (await continuationOf(read, found, new Date())).path));
});
