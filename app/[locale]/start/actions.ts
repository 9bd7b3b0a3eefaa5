"use server";

import { redirect } from "next/navigation";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { toLocale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { grantDevice } from "@/server/response/device-grant";
import { startResponse } from "@/server/response/start";
import { currentPerson } from "@/server/platform/session";

/** Begins a response after the consent: of the person signed in, or of this device with a recovery code. */
export async function agree(locale: string, form: FormData): Promise<void> {
  const person = await currentPerson();
  const id = await startResponse(database(), person?.id ?? null, new Date());
  if (person === null) await grantDevice({ responseId: id, codeGeneration: 0 }, form.has("remember"));
  const [first] = questionnaireSteps(newestInstrument());
  redirect(redirectPath(toLocale(locale), `/response/${id}/${person === null ? "code" : (first?.id ?? "check")}`));
}
