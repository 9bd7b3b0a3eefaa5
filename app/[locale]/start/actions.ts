"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form/form-state";
import { readForm } from "@/lib/form/read-form";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { redirectPath } from "@/lib/paths";
import { type BeginError, beginForm } from "@/lib/response/begin-form";
import { callerAddress } from "@/server/platform/caller";
import { keepsCookies } from "@/server/platform/cookie-check";
import { database } from "@/server/platform/database";
import { currentPerson } from "@/server/platform/session";
import { showTooMany } from "@/server/platform/show-too-many";
import { anybody } from "@/server/platform/visitor-guards";
import { grantDevice } from "@/server/response/device-grant";
import { countBegun, startResponse } from "@/server/response/start";

/** Begins a response after the consent: of the person signed in, or of this device with a recovery code. */
export const agree = anybody.action(
  "start/actions.ts agree",
  async ({ locale }, _: FormState<BeginError>, form: FormData): Promise<FormState<BeginError>> => {
    const sent = readForm(beginForm, form);
    if (!(await keepsCookies())) return sent.refuse({ field: "remember", code: "cookies", facts: {} });
    const person = await currentPerson();
    const [db, now] = [database(), new Date()];
    const turn = await countBegun(db, { personId: person?.id ?? null, address: await callerAddress() }, now);
    if (!turn.ok) showTooMany(turn.minutes);
    const id = await startResponse(db, person?.id ?? null, now);
    if (person === null) await grantDevice({ responseId: id, codeGeneration: 0 }, false);
    const [first] = questionnaireSteps(newestInstrument());
    redirect(redirectPath(locale, `/response/${id}/${first?.id ?? "check"}`));
  },
);
