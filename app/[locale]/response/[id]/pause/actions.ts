"use server";

import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { postedText } from "@/lib/response/posted-fields";
import { currentPerson } from "@/server/platform/session";
import { grantDevice } from "@/server/response/device-grant";
import { ownResponse } from "@/server/response/guard";
import { hasRecoveryCode } from "@/server/response/recover";

/** Remembers the response on one's own device, or only until the browser closes, and shows the code where it has one. */
export const keep = ownResponse.action(
  "response/[id]/pause/actions.ts keep",
  async ({ locale, response }, form: FormData) => {
    const { id: responseId, codeGeneration } = response;
    // Whoever is signed in has the account: no device opens it.
    if ((await currentPerson()) === null)
      await grantDevice({ responseId, codeGeneration }, postedText(form, "own") === "yes");
    redirect(redirectPath(locale, `/response/${responseId}/${hasRecoveryCode(response) ? "code" : "pause?kept"}`));
  },
);
