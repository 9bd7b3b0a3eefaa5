"use server";

import { redirect } from "next/navigation";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { startResponse } from "@/server/response/start";
import { currentPerson } from "@/server/platform/session";
import { anybody } from "@/server/platform/visitor-guards";

/** Begins a response after the consent: of the person signed in, or of this device with a recovery code. */
export const agree = anybody.action("start/actions.ts agree", async ({ locale }) => {
  const person = await currentPerson();
  const id = await startResponse(database(), person?.id ?? null, new Date());
  if (person === null) await grantDevice({ responseId: id, codeGeneration: 0 }, false);
  const [first] = questionnaireSteps(newestInstrument());
  redirect(redirectPath(locale, `/response/${id}/${first?.id ?? "check"}`));
});
