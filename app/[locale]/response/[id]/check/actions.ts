"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { submitResponse } from "@/server/response/submit";
import { showNotFound } from "@/server/platform/show-not-found";
import { ownResponse } from "@/server/response/guard";

/** Submits the response, once, and shows the result; a second press shows it too, and a late one says that it is. */
export const submit = ownResponse.action(
  "response/[id]/check/actions.ts submit",
  async ({ locale, params: { id: responseId } }) => {
    const submitted = await submitResponse(database(), responseId, new Date(), locale);
    if (!submitted.ok && submitted.reason === "not-found") showNotFound("response");
    redirect(redirectPath(locale, `/response/${responseId}/${submitted.ok ? "result" : "closed"}`));
  },
);
