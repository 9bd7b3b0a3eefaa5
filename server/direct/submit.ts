import { instrumentOf } from "@/lib/instrument/catalogue";
import { toLocale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { missingAnswers } from "@/lib/response/missing-answers";
import { database } from "../platform/database";
import { readAnswers } from "../response/stored-answers";
import { submitResponse } from "../response/submit";
import { ownResponseForm, seeOther } from "./direct";
import { readPostedForm } from "./posted-form";

/**
 * Submits the response, once, and shows the result; a second press shows it too, and a late one says that it is. Where
 * too few answers keep a score from being told, it asks first.
 */
export const submit = ownResponseForm("/[locale]/response/[id]/check POST", async ({ params, response, ...sent }) => {
  const instrument = instrumentOf(response.instrumentVersion);
  const answers = await readAnswers(database().read, response);
  const missing = missingAnswers(instrument, questionnaireSteps(instrument), answers);
  const isTooFew = missing.some((group) => group.isTooFew);
  const form = await readPostedForm(sent);
  if (!response.submittedAt && isTooFew && form?.has("few") !== true) return seeOther("check?few");
  const submitted = await submitResponse(database(), response.id, database().now(), toLocale(params.locale));
  if (submitted.ok) return seeOther("result");
  return seeOther(submitted.reason === "closed" ? "closed" : "../../not-found?about=response");
});
