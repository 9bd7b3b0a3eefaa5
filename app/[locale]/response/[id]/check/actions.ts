"use server";

import { redirect } from "next/navigation";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { redirectPath } from "@/lib/paths";
import { missingAnswers } from "@/lib/response/missing-answers";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { ownResponse } from "@/server/response/guard";
import { readAnswers } from "@/server/response/stored-answers";
import { submitResponse } from "@/server/response/submit";

/**
 * Submits the response, once, and shows the result; a second press shows it too, and a late one says that it is. Where
 * too few answers keep a score from being told, it asks first.
 */
export const submit = ownResponse.action(
  "response/[id]/check/actions.ts submit",
  async ({ locale, params: { id: responseId }, response }, form: FormData) => {
    const instrument = instrumentOf(response.instrumentVersion);
    const answers = await readAnswers(database().read, response);
    const isTooFew = missingAnswers(instrument, questionnaireSteps(instrument), answers).some(
      (group) => group.isTooFew,
    );
    if (!response.submittedAt && isTooFew && !form.has("few"))
      redirect(redirectPath(locale, `/response/${responseId}/check?few`));
    const submitted = await submitResponse(database(), responseId, new Date(), locale);
    if (!submitted.ok && submitted.reason === "not-found") showNotFound("response");
    redirect(redirectPath(locale, `/response/${responseId}/${submitted.ok ? "result" : "closed"}`));
  },
);
